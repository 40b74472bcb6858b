/** Columns that a text takes on a terminal: two a Chinese character, none a mark that joins or directs others. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    sum += /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u.test(character) ? 2 : 1;
  }
  return sum;
}

/** A word up to its blank; or one Chinese character with the marks that may not start a line. */
const PIECES = /\p{Script=Han}[\u3000-\u303F\uFF00-\uFF60”’]*|(?:(?!\p{Script=Han})\S)+|\s+/gu;

/**
 * A text in lines of `width` columns. What has no place to break, such as an address or an id, stays whole, so that it can be
 * copied.
 *
 * @param first what stands before the first line
 * @param rest what stands before the others; as wide as `first` where absent
 */
export function wrap(text: string, width = 80, first = '', rest = ' '.repeat(columns(first))): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  let blank = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece.trim() === '') {
      blank = isEmpty ? '' : ' ';
      continue;
    }
    if (!isEmpty && columns(line + blank + piece) > width) {
      lines.push(line);
      line = rest + piece;
    } else {
      line += blank + piece;
    }
    isEmpty = false;
    blank = '';
  }
  return [...lines, line].join('\n');
}
