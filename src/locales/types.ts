import type { CauseId, StepId } from '../core/catalog/causes.js';
import type { CodeId } from '../core/catalog/codes.js';
import type { StatusId } from '../core/catalog/statuses.js';
import type { Category, DiagnosisContext, EvidenceId, Severity, Verdict, Who } from '../core/types.js';

/** A sentence with `{name}` placeholders; values are put in verbatim and never read as a pattern. */
export type Template = string;

/** What a badge needs, apart from the guidance so that a badge does not carry fifty checklists. */
export interface Labels {
  /** BCP 47 tag, for example `pt-BR`. */
  readonly locale: string;
  readonly categories: {
    readonly [C in Category]: {
      /** Badge word, 1 to 3 words, for example `Client error`. */
      readonly title: string;
      /** One or two sentences: what it means and who can act. */
      readonly text: string;
    };
  };
  /** `text`: one sentence on what the status means. The phrase (`Not Found`) is not translated: it is the catalog's. */
  readonly statuses: { readonly [S in StatusId]: { readonly text: string } };
}

/** Words of one cause. */
export interface CauseWords<S extends string = string> {
  /** Up to 5 words, sentence case, no period. */
  readonly title: string;
  /** What happened, one or two sentences. */
  readonly text: string;
  /** Imperatives of up to 120 characters, keyed by step id. */
  readonly steps: { readonly [K in S]: string };
}

type Operation = NonNullable<DiagnosisContext['operation']>;
type ReadOperation = 'download' | 'list' | 'read-setting';
type WriteOperation = Exclude<Operation, ReadOperation>;

interface Effect {
  readonly named: Template;
  readonly unnamed: string;
}

/** For a request that may have been carried out although no answer says so: nothing is claimed that is not known. */
interface UnsureEffect {
  readonly unsureNamed: Template;
  readonly unsureUnnamed: string;
}

/** The words around the facts: headings, buttons, sentences built from values. */
export interface UiWords {
  readonly severities: { readonly [S in Severity]: string };
  readonly who: { readonly [W in Who]: string };
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly evidence: { readonly [E in EvidenceId]: Template };
  /** Title of a failed task: `{name}` is the file, key or bucket. */
  readonly effects: { readonly [O in ReadOperation]: Effect } & {
    readonly [O in WriteOperation]: Effect & UnsureEffect;
  };
  /** Said to screen readers only. */
  readonly announcer: {
    /** Stands for `{count}` messages that came too fast. */
    readonly more: Template;
  };
  readonly banner: {
    /** Title where neither task nor cause is known. */
    readonly unknown: string;
    /** When nothing is certain: `{text}` is what the status means, `{causes}` a list of the likeliest. */
    readonly open: Template;
    /** The same for a request without a readable answer. */
    readonly openNoResponse: Template;
    /** `{cause}` is the most probable cause's title, `{text}` its text. */
    readonly likely: Template;
    readonly next: string;
    /** Opens the checklist of a known cause, `{count}` steps. */
    readonly steps: Template;
    /** Opens the list of possible causes, `{count}` of them. */
    readonly causes: Template;
    readonly retry: string;
    readonly retrying: string;
    readonly retryFailed: string;
    readonly dismiss: string;
    readonly requestId: string;
    readonly noRequestId: string;
    readonly copyRequestId: string;
    readonly copied: string;
    readonly copyFailed: string;
  };
  readonly panel: {
    readonly title: string;
    /** Stands above causes none of which is certain. */
    readonly open: string;
    readonly steps: string;
    /** `{done}` of `{total}`. */
    readonly progress: Template;
    readonly otherCauses: string;
    readonly ruledOut: Template;
    readonly details: string;
    readonly copyDetails: string;
    /** Stands above a CORS rule to paste. */
    readonly corsRule: string;
    readonly copyRule: string;
    readonly serverMessage: string;
    readonly fields: {
      readonly [
        F in
          | 'status'
          | 'code'
          | 'requestId'
          | 'hostId'
          | 'resource'
          | 'bucket'
          | 'key'
          | 'method'
          | 'endpoint'
          | 'serverTime'
          | 'requestTime'
          | 'retryAfter'
          | 'time'
      ]: string;
    };
  };
  readonly catalog: {
    readonly title: string;
    readonly search: string;
    readonly searchHint: string;
    readonly allCategories: string;
    readonly filter: string;
    readonly categories: string;
    readonly statuses: string;
    readonly columnCategory: string;
    readonly columnStatus: string;
    readonly columnMeaning: string;
    readonly columnCauses: string;
    /** `{count}` of `{total}` statuses shown. */
    readonly count: Template;
    readonly empty: string;
    readonly reset: string;
    readonly codes: string;
  };
}

/** Causes, steps, codes and the words around them: what a banner and a panel need. */
export interface Guidance {
  readonly ui: UiWords;
  /** One sentence a code. */
  readonly codes: { readonly [C in CodeId]: string };
  readonly causes: { readonly [C in CauseId]: CauseWords<StepId<C>> };
}

/** Everything the components say, in one language. */
export interface Messages extends Labels, Guidance {}
