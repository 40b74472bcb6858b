import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { type CodeId, codes, type StatusId, statuses } from '../src/core/index.js';

/** One generated page of the manual. */
export interface Page<Of extends CodeId | StatusId> {
  readonly of: Of;
  /** Name of its story in a module. */
  readonly exportName: string;
  /** What the sidebar calls it, and the search finds. */
  readonly name: string;
}

// Two codes are the same but for a blank: the address of one has to say so.
const exportNameOf = (code: string) => `${code.replaceAll(/\W+/gu, '_')}${code.includes(' ') ? '_spaced' : ''}`;

export const codePages: readonly Page<CodeId>[] = (Object.keys(codes) as CodeId[])
  .map((of) => ({ of, exportName: exportNameOf(of), name: of }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const statusPages: readonly Page<StatusId>[] = (Object.keys(statuses).map(Number) as StatusId[]).map((of) => ({
  of,
  exportName: `Status_${of}`,
  name: `${of} ${statuses[of].phrase}`,
}));

/** Titles of the two lists in the sidebar, by the files that hold their pages. */
export const titles = { codes: 'Error codes', statuses: 'Statuses' } as const;

/** Where a page is in the Storybook that is open, from a story or a docs page. */
export function addressOf(of: CodeId | StatusId): string {
  const isCode = typeof of === 'string';
  const exportName = isCode ? exportNameOf(of) : `Status_${of}`;
  return `./?path=/story/${toId(isCode ? titles.codes : titles.statuses, storyNameFromExport(exportName))}`;
}
