import type { diagnose } from '../core/index.js';
import { type Category, phrases, type StatusId, statusCategory } from '../core/index.js';

/** What a badge shows. */
export interface Shown {
  readonly category: Category;
  readonly status?: number;
  /** What HTTP calls it: `Not Found`; absent for a status that no document names. */
  readonly phrase?: string;
}

type Diagnose = typeof diagnose;

let whole: Diagnose | undefined;

/** Gives badges the whole diagnosis. A page that shows banners has it; one of badges alone fetches it for its first `error`. */
export function knowErrors(how: Diagnose): void {
  whole = how;
}

export const knowsErrors = (): boolean => whole !== undefined;

/** What a badge shows of an error; as long as the diagnosis is not there, by the error's own number. */
export function shownOf(error: unknown): Shown {
  // Some clients say -1 where they got no answer.
  if (typeof error === 'number') return shownFor(error === -1 ? 0 : error);
  if (!whole) return shownFor(numberIn(error));
  const { category, error: said } = whole(error);
  return { ...shownFor(said.status), category };
}

/** What a badge shows of a status. */
export function shownFor(status: unknown): Shown {
  const category = statusCategory(status as number);
  if (category === 'unknown' || category === 'no-response') return { category };
  const phrase: string | undefined = Object.hasOwn(phrases, status as number) ? phrases[status as StatusId] : undefined;
  return { category, status: status as number, ...(phrase !== undefined && { phrase }) };
}

/** Where clients keep the status of an answer. */
const PATHS = [
  'status',
  'statusCode',
  '$metadata.httpStatusCode',
  'response.status',
  'CommonMsg.Status',
  'target.status',
];

function numberIn(error: unknown): unknown {
  for (const path of PATHS) {
    const found = path.split('.').reduce(get, error);
    // A success may hold an error: that takes the whole diagnosis.
    if (typeof found === 'number' && statusCategory(found) !== 'success') return found;
  }
  return error;
}

function get(value: unknown, name: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}
