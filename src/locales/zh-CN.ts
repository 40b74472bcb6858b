import type { Messages } from './types.js';
import { guidance } from './zh-CN-guidance.js';
import { labels } from './zh-CN-labels.js';

/** Everything the components say, in Chinese (simplified, mainland). */
export const zhCN: Messages = { ...labels, ...guidance };
