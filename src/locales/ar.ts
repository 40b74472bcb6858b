import { guidance } from './ar-guidance.js';
import { labels } from './ar-labels.js';
import type { Messages } from './types.js';

/** Everything the components say, in Arabic. Set `dir="rtl"` on the page or around the components. */
export const ar: Messages = { ...labels, ...guidance };
