import { guidance } from './de-guidance.js';
import { labels } from './de-labels.js';
import type { Messages } from './types.js';

/** Everything the components say, in German. */
export const de: Messages = { ...labels, ...guidance };
