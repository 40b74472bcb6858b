import { guidance } from './en-guidance.js';
import { labels } from './en-labels.js';
import type { Messages } from './types.js';

/** Everything the components say, in English. */
export const en: Messages = { ...labels, ...guidance };
