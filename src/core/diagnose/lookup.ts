import { codes } from '../catalog/codes.js';
import { foreignCodes } from '../catalog/foreign-codes.js';
import { statuses } from '../catalog/statuses.js';
import { toolCodes } from '../catalog/tool-codes.js';
import type { CauseId } from '../catalog/causes.js';
import type { CodeFacts, StatusFacts } from '../types.js';

// Documents print some names with stray blanks, and clients change their case: RequestTimeOut, "Post Request". Where two
// codes differ by a blank alone (BadRequest, "Bad Request"), the blank counts.
const spellings = (code: string) => [code.trim().toLowerCase(), code.replaceAll(' ', '').toLowerCase()] as const;

let bySpelling: Map<string, CodeFacts> | undefined;

function indexCodes(): Map<string, CodeFacts> {
  const all = [...Object.entries<CodeFacts>(codes), ...Object.entries<CodeFacts>(foreignCodes)];
  const index = new Map(all.map(([code, facts]) => [spellings(code)[0], facts]));
  for (const [code, facts] of all) {
    const [, joined] = spellings(code);
    if (!index.has(joined)) index.set(joined, facts);
  }
  return index;
}

/** The facts of a code as somebody spelled it; outside keys such as `constructor` match nothing. */
export function findCode(code: string): CodeFacts | undefined {
  if (Object.hasOwn(codes, code)) return codes[code as keyof typeof codes];
  bySpelling ??= indexCodes();
  const [exact, joined] = spellings(code);
  return bySpelling.get(exact) ?? bySpelling.get(joined);
}

/** The causes of an `Obs.NNNN` code: of the tool that is known, else of both. `undefined` for any other code. */
export function findToolCode(
  code: string,
  tool: 'console' | 'browser' | undefined,
): { causes: readonly CauseId[]; shared: boolean } | undefined {
  const number = /^Obs\.(\d{4})$/u.exec(code)?.[1];
  if (number === undefined) return undefined;
  const meant = (list: (typeof toolCodes)['console']) => [list[Number(number)] ?? []].flat();
  const [shown, other] = [meant(toolCodes.browser), meant(toolCodes.console)];
  if (shown.length === 0) return undefined;
  if (other.length === 0 || tool === 'browser') return { causes: shown, shared: false };
  if (tool === 'console') return { causes: other, shared: false };
  // What one of them leaves open says less than what the other names.
  return { causes: [...shown, ...other].filter((cause) => cause !== 'unknown'), shared: true };
}

/** The facts of an HTTP status; `undefined` for one that no document names. */
export function findStatus(given: number): StatusFacts | undefined {
  // 521 to 527 are 520 told more exactly. Source: Cloudflare, 5xx errors
  const status = given > 520 && given < 528 ? 520 : given;
  return Object.hasOwn(statuses, status) ? statuses[status as keyof typeof statuses] : undefined;
}

/** The status that a cause is documented with: that of a code that names it, else the first that stands for it alone; NaN for none. */
export function statusOf(cause: CauseId): number {
  const [code = ''] = codesNaming(cause);
  const [status] = Object.entries(statuses).find(([, { causes }]) => causes[0] === cause) ?? [];
  return findCode(code)?.status ?? Number(status);
}

let byCause: Map<CauseId | undefined, string[]> | undefined;

/** Documented codes that name this cause before any other. */
export function codesNaming(cause: CauseId): readonly string[] {
  if (!byCause) {
    byCause = new Map();
    for (const [code, { causes }] of Object.entries(codes))
      byCause.set(causes[0], [...(byCause.get(causes[0]) ?? []), code]);
  }
  return byCause.get(cause) ?? [];
}
