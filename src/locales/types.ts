import type { CauseId, StepId } from '../core/catalog/causes.js';
import type { CodeId } from '../core/catalog/codes.js';
import type { StatusId } from '../core/catalog/phrases.js';
import type { ReportOptions } from '../core/report/formatReport.js';
import type { Category, DiagnosisContext, EvidenceId, Severity, Verdict, Who } from '../core/types.js';

/** A sentence with `{name}` placeholders; values are put in verbatim and never read as a pattern. */
export type Template = string;

/**
 * A sentence about a `{count}`: one template where it reads well with every number, else one for each plural form that
 * the language has (CLDR; `Intl.PluralRules` names them).
 */
export type Counted = Template | ({ readonly [F in Intl.LDMLPluralRule]?: Template } & { readonly other: Template });

/** What a badge needs. */
export interface BadgeWords {
  /** BCP 47 tag, for example `pt-BR`. */
  readonly locale: string;
  /** How texts are put side by side. */
  readonly punctuation: {
    /** A `{label}` and its `{value}`: `{label}: {value}`. */
    readonly labelled: Template;
    /** Sentence after sentence, `{first}` and `{second}`: with a space between them in most languages. */
    readonly sentences: Template;
  };
  readonly categories: {
    readonly [C in Category]: {
      /** Badge word, 1 to 3 words, for example `Client error`. */
      readonly title: string;
    };
  };
}

/** What a badge and its tooltip need, apart from the guidance so that they do not carry fifty checklists. */
export interface Labels extends BadgeWords {
  readonly categories: {
    readonly [C in Category]: {
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
    /** An error that appears: `{severity}` in a word, and the banner's `{title}`. */
    readonly error: Template;
    /** Stands for `{count}` messages that came too fast. */
    readonly more: Counted;
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
    /** Label of the next step. */
    readonly next: string;
    /** Opens the checklist of a known cause, `{count}` steps. */
    readonly steps: Counted;
    /** Opens the list of possible causes, `{count}` of them. */
    readonly causes: Counted;
    readonly retry: string;
    readonly retrying: string;
    readonly retryFailed: string;
    /** `{time}` is a wait that the answer asked for, for example `30 seconds`. */
    readonly retryIn: Template;
    readonly retryNow: string;
    /** Where the retry comes by itself after `{time}`. */
    readonly autoRetryIn: Template;
    /** Stands above the button where nobody knows whether the request was carried out, and a repeat does no harm. */
    readonly outcomeUnknown: string;
    /** The same where a repeat may do harm. */
    readonly retryUnsafe: string;
    readonly dismiss: string;
    readonly dismissFailed: string;
    /** In the place of content of the host that failed. */
    readonly slotFailed: string;
    readonly requestId: string;
    readonly noRequestId: string;
    readonly copyRequestId: string;
    readonly copied: string;
    readonly copyFailed: string;
  };
  /** When a part of the page could not be rendered. */
  readonly fallback: {
    readonly title: string;
    readonly text: string;
    readonly retry: string;
    readonly details: string;
  };
  readonly panel: {
    readonly title: string;
    /** Stands above causes none of which is certain. */
    readonly open: string;
    readonly steps: string;
    /** `{done}` of `{total}`. */
    readonly progress: Template;
    readonly otherCauses: string;
    /** Opens the list of causes that are ruled out, `{count}` of them. */
    readonly ruledOut: Counted;
    readonly details: string;
    readonly copyDetails: string;
    /** The text is selected then. */
    readonly copyFailed: string;
    /** Name of the text that is copied. */
    readonly preview: string;
    readonly format: string;
    readonly formats: { readonly [F in NonNullable<ReportOptions['format']>]: string };
    readonly showMore: string;
    readonly showLess: string;
    /** Stands above a CORS rule to paste. */
    readonly corsRule: string;
    readonly copyRule: string;
    /** Characters that nobody sees can make one name read as another. */
    readonly hiddenCharacters: string;
    readonly fields: {
      readonly [
        F in
          | 'status'
          | 'code'
          | 'message'
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
  /** Checks that the page makes when a person asks for one. */
  readonly checks: {
    readonly run: string;
    readonly again: string;
    readonly running: string;
    /** Stands before what was seen, with a colon: short. */
    readonly outcomes: { readonly [O in 'pass' | 'found' | 'inconclusive']: string };
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
    readonly count: Counted;
    readonly empty: string;
    readonly reset: string;
    /** Stands where a status would: over the codes whose documents name none. */
    readonly noStatus: string;
    /** Opens the list of a status's error codes, `{count}` of them. */
    readonly codes: Counted;
  };
  /** Of the toaster and of the list of failed uploads. */
  readonly uploads: {
    readonly title: string;
    /** Title of a group of `{count}` files. Of one with a name, `effects.upload` speaks. */
    readonly failed: Counted;
    /** The same where some of them may have arrived: nothing is claimed that is not known. */
    readonly unsure: Counted;
    /** File names, as a list, and `{count}` that are not named. */
    readonly names: Counted;
    /** Said of `{total}` failures with `{count}` causes: `{cause}` is the title of the commonest. */
    readonly burst: Counted;
    /** Causes that are not shown, `{count}` of them. */
    readonly moreCauses: Counted;
    /** A button: retries `{count}` files. */
    readonly retry: Counted;
    /** How far a retry is: `{count}` of `{total}` files. */
    readonly progress: Counted;
    readonly pause: string;
    readonly showAll: string;
    readonly recovered: Counted;
    readonly dismissed: Counted;
    readonly undo: string;
    readonly empty: string;
    readonly search: string;
    readonly noMatch: string;
    readonly more: Counted;
    /** Name of the buttons of one file, which are seen as `{action}`. */
    readonly actionOn: Template;
    readonly queued: string;
    /** Failures that were let go, `{count}` of them. */
    readonly dropped: Counted;
    /** `{format}` is a file format. */
    readonly download: Template;
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

/** Some of the messages, down to the single word; a text that counts is replaced with all its forms. */
export type MessageOverrides = Some<Omit<Messages, 'locale'>>;

type Some<T> = T extends Counted ? T : { readonly [K in keyof T]?: Some<T[K]> | undefined };
