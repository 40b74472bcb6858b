import { warnOnce } from './warn.js';

/** Level of a heading in the outline of the page; 1 is the page’s own. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const isLevel = (level: HeadingLevel): boolean => [2, 3, 4, 5, 6].includes(level);

/** The heading element of a level. A level that is none falls back to 3. */
export function headingTag(level: HeadingLevel): `h${HeadingLevel}` {
  if (isLevel(level)) return `h${level}`;
  warnOnce('headingLevel takes 2 to 6; 3 is used.');
  return 'h3';
}

/** The level below; of what is no level, the same. */
export const deeper = (level: HeadingLevel): HeadingLevel =>
  isLevel(level) && level < 6 ? ((level + 1) as HeadingLevel) : level;
