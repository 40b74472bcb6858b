import type { CauseId } from './catalog/causes.js';

/** What a status says about who can act. `no-response`: no HTTP answer could be read; `unknown`: not an HTTP status. */
export type Category =
  'informational' | 'success' | 'redirection' | 'client-error' | 'server-error' | 'no-response' | 'unknown';

/** How much the failure matters for the task at hand; colours a banner. */
export type Severity = 'info' | 'success' | 'warning' | 'error';

/** How sure a candidate is. `ruled-out` candidates are kept, last, with the evidence against them. */
export type Verdict = 'confirmed' | 'likely' | 'possible' | 'ruled-out';

/** Who can carry out a step. */
export type Who = 'user' | 'developer' | 'bucket-owner' | 'account-admin' | 'provider';

/** `retry`: the same call may work. `backoff`: after a wait. `after-fix`: once a step was done. `never`: not this call. */
export type RetryAdvice = 'retry' | 'backoff' | 'after-fix' | 'never';

/** One thing to check or do. Ids are stable: hosts key saved checklists and their own checks by them. */
export interface Step<Id extends string = string> {
  readonly id: Id;
  readonly who: Who;
  /** What the machine itself can look at for this step, when a person asks for it. */
  readonly check?: CheckId;
}

/**
 * A check that a page can make: `clock` asks the page's own server for its time, `reachable` whether anything answers at the
 * endpoint, `cors` whether the page may read an answer of the bucket; the others ask nobody.
 */
export type CheckId =
  'clock' | 'online' | 'reachable' | 'cors' | 'https' | 'name-length' | 'name-characters' | 'name-edges' | 'name-ip';

/** The facts of one check. */
export interface CheckFacts {
  /** What has to be known for it: the context's `endpoint`, the error's or the context's `bucket`. */
  readonly needs: readonly ('endpoint' | 'bucket')[];
}

/** What a check of the host's own says of a cause. */
export interface CheckFinding {
  readonly cause: CauseId;
  readonly verdict: Verdict;
  /** One sentence for people, in the language of the page; shown as text, 256 characters at most. */
  readonly text: string;
}

/** The facts of one cause; its words are in the locales. */
export interface CauseFacts {
  readonly severity: Severity;
  readonly retry: RetryAdvice;
  /** What became of the request. Absent: it was refused. `unknown`: it may have been carried out all the same. */
  readonly outcome?: 'done' | 'unknown';
  /** From the cheapest to the most disruptive. */
  readonly steps: readonly Step[];
}

/** The facts of one error code. */
export interface CodeFacts {
  /** HTTP status the documents give; absent where they give none. The answer's own status wins over it. */
  readonly status?: number;
  /** Most probable first. */
  readonly causes: readonly CauseId[];
  /** The code says no more than that there was no answer: its first cause is no likelier for it. */
  readonly vague?: true;
}

/** The facts of one HTTP status. */
export interface StatusFacts {
  /** Reason phrase as the source prints it, for example `Not Found`. */
  readonly phrase: string;
  /** Causes of a bare status, most probable first. */
  readonly causes: readonly CauseId[];
}

/** The facts of one category of statuses. */
export interface CategoryFacts {
  /** As the source prints it: `1XX` to `5XX`; absent where there is no status. */
  readonly range?: string;
  readonly severity: Severity;
}

/** What was said about a failure: cleaned, bounded, plain. Every field is optional; absent means “not said”. */
export interface ObsError {
  /** Error code in its wire spelling, 64 characters at most. */
  readonly code?: string;
  /** HTTP status 100 to 599, or 0 where a client reported that no answer could be read. */
  readonly status?: number;
  /** The server's or client's own sentence, redacted, 1,024 characters at most. */
  readonly message?: string;
  readonly requestId?: string;
  readonly hostId?: string;
  /** Path of the bucket or object, as the server named it. */
  readonly resource?: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly method?: string;
  /** Host the request went to, without credentials or query. */
  readonly endpoint?: string;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly serverTime?: number;
  /** Milliseconds since the epoch, as the request was signed. */
  readonly requestTime?: number;
  /** Milliseconds to wait before the next try, 0 or more. */
  readonly retryAfter?: number;
  /** What else the answer said (an allow-list of fields), redacted. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What the host knows about the request and the moment. All optional; each makes the diagnosis more exact. */
export interface DiagnosisContext {
  /** What the user was doing; the banner's title is built from it. */
  operation?:
    | 'upload'
    | 'download'
    | 'delete'
    | 'list'
    | 'copy'
    | 'create-bucket'
    | 'delete-bucket'
    | 'read-setting'
    | 'change-setting'
    | undefined;
  /** Program that showed an `Obs.NNNN` code; without it such a code means two things. */
  tool?: 'console' | 'browser' | undefined;
  /** Name to show for what was being uploaded or downloaded; `key` is used when absent. */
  file?: string | undefined;
  bucket?: string | undefined;
  key?: string | undefined;
  method?: string | undefined;
  /** Address of the storage service, for example `https://obs.eu-de.otc.t-systems.com`. */
  endpoint?: string | undefined;
  /** Origin of the page, for example `https://console.example.com`. */
  origin?: string | undefined;
  /** `navigator.onLine` when the error was caught. */
  online?: boolean | undefined;
  /** Milliseconds since the epoch, by this machine's clock, when the error was caught. */
  now?: number | undefined;
  /** Milliseconds since the epoch when the request was made. */
  startedAt?: number | undefined;
  /** Bytes of the body sent. */
  size?: number | undefined;
  /** Number of objects that a listing of the bucket shows. */
  listed?: number | undefined;
  /** Whether the body can be sent again: false for a stream that is used up. */
  resendable?: boolean | undefined;
  /** Whether the request was signed with access keys (not a public link). */
  signed?: boolean | undefined;
  /** Milliseconds by which this machine's clock is ahead of a server's, as measured by a check; behind: negative. */
  clockOffset?: number | undefined;
  /** Whether a check got any answer from the endpoint, readable or not. */
  reachable?: boolean | undefined;
  /** Whether a check could read what the bucket answers to a `GET` of this page. */
  corsReadable?: boolean | undefined;
  /** Whether the page's own security policy (CSP) refused the request of a check. */
  policyBlocked?: boolean | undefined;
  /** What checks of the host's own found out. */
  findings?: readonly CheckFinding[] | undefined;
}

/** A reason for a verdict, told in words by the locale's `ui.evidence`. */
export type EvidenceId =
  /** The code means this cause and no other: `{code}`. */
  | 'code'
  /** The code means this cause among others: `{code}`. */
  | 'code-shared'
  /** The code `{code}` is in no list, but reads like one of this cause. */
  | 'code-family'
  /** The tools that show `{code}` mean different things by it. */
  | 'two-tools'
  /** The code would have been another one: `{codes}`, a list. */
  | 'other-code'
  /** The code given speaks of something else: `{code}`. */
  | 'not-this-code'
  /** The status lists this cause: `{status}`. */
  | 'status'
  /** Status and code contradict each other: `{status}`, `{code}`. */
  | 'status-mismatch'
  /** No HTTP answer could be read. */
  | 'no-response'
  /** Some stores refuse this without CORS headers: a page then sees no answer. */
  | 'hidden-refusal'
  /** An HTML page answered where the service would send XML. */
  | 'html-body'
  /** The server's own sentence says so: `{message}`. */
  | 'message'
  /** The server's own sentence speaks of something else: `{message}`. */
  | 'other-message'
  /** The SDK chose the code `{code}`; the answer had none. */
  | 'sdk-code'
  /** Other evidence settles another cause. */
  | 'settled'
  /** This machine's clock is ahead of the server's, `{minutes}`. */
  | 'clock-ahead'
  /** This machine's clock is behind the server's, `{minutes}`. */
  | 'clock-behind'
  /** This machine's clock agrees with the server's. */
  | 'clock-right'
  /** The request's time is before 1980. */
  | 'clock-unset'
  /** The request was signed for a time after it arrived, `{minutes}`. */
  | 'signed-ahead'
  /** The request's time is before its arrival, `{minutes}`. */
  | 'signed-behind'
  /** The clock is right, and the request was signed before it arrived, `{minutes}`. */
  | 'signed-early'
  /** The answer says when the link ended. */
  | 'expires'
  /** The server received no bytes. */
  | 'empty-body'
  /** The newest version is a delete marker. */
  | 'delete-marker'
  /** The bucket's region, `{region}`, is not in the address called, `{endpoint}`. */
  | 'other-region'
  /** The list of parts has one without its ETag. */
  | 'no-etag'
  /** `{number}` is no number that a part can have. */
  | 'part-number'
  /** The call would have completed the upload that is gone. */
  | 'upload-completed'
  /** The call would have cancelled the upload that is gone. */
  | 'upload-cancelled'
  /** A listing of the bucket shows nothing. */
  | 'nothing-listed'
  /** An unsigned request of a page of `{origin}`. */
  | 'referer'
  /** The dot in the name of `{bucket}` is more than a certificate covers. */
  | 'dotted-name'
  /** The store does not know the header `{header}`. */
  | 'header'
  /** An OBS SDK got no body: it asks for the bucket first. */
  | 'sdk-probe'
  /** The answer is the service's, and not in XML. */
  | 'not-xml'
  /** A `{method}` request that names no object. */
  | 'no-key'
  /** `{size}` bytes where `{limit}` are allowed. */
  | 'size'
  /** The name of `{bucket}` keeps every rule. */
  | 'name-fits'
  /** The rules of a bucket name that `{bucket}` breaks. */
  | 'name-length'
  | 'name-characters'
  | 'name-edges'
  | 'name-neighbours'
  | 'name-ip'
  /** `{endpoint}` holds the bucket's name twice. */
  | 'doubled-host'
  /** The browser says that it is offline. */
  | 'offline'
  /** A secure page called an address without TLS. */
  | 'mixed-content'
  /** The request was not signed. */
  | 'anonymous'
  /** It is what usually fails in this operation. */
  | 'operation'
  /** The request named the bucket `{bucket}` and no object. */
  | 'bucket-only'
  /** Measured: this machine's clock is ahead of that of the page's server, `{minutes}`. */
  | 'measured-ahead'
  /** Measured: this machine's clock is behind that of the page's server, `{minutes}`. */
  | 'measured-behind'
  /** Measured: this machine's clock agrees with that of the page's server. */
  | 'measured-right'
  /** Something answers at the endpoint. */
  | 'reachable'
  /** Nothing answers at the endpoint. */
  | 'unreachable'
  /** The page can read what the bucket answers. */
  | 'cors-readable'
  /** Something answers at the bucket's address, but the page cannot read it. */
  | 'cors-hidden'
  /** The page's own security policy refuses the address. */
  | 'policy'
  /** A check of the host's own says so: `{text}`. */
  | 'checked'
  /** The browser says that there is a network. */
  | 'online'
  /** The page's server sent no time that a page can read. */
  | 'no-date'
  /** A check took too long. */
  | 'check-timeout'
  /** A check could not be made. */
  | 'check-failed';

/** One reason for or against a cause. */
export interface Evidence {
  readonly id: EvidenceId;
  /** Values for the placeholders of the sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A cause that may be the one, how sure that is, and why. */
export interface Candidate {
  readonly cause: CauseId;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** The join of what was said with what the catalog knows. */
export interface Diagnosis {
  readonly error: ObsError;
  readonly category: Category;
  readonly severity: Severity;
  /** What the candidates were found by. */
  readonly match: 'code' | 'status' | 'category' | 'none';
  /** Most probable first, `ruled-out` last. Empty only when nothing failed (1XX, 2XX, 304). */
  readonly candidates: readonly Candidate[];
  /** What became of the request. `unknown`: no answer proves that it was not carried out. */
  readonly outcome: 'refused' | 'unknown' | 'done';
  readonly retry: {
    readonly advice: RetryAdvice;
    /**
     * Whether a repeat can do no harm: the request was refused, or doing it twice is doing it once (RFC 9110, 9.2.2), by its
     * method or else by the context's `operation`: an upload sent again overwrites the same object. Where it is false, look
     * first what became of the request.
     */
    readonly safe: boolean;
    /** Milliseconds, from the answer's `Retry-After`. */
    readonly afterMs?: number;
  };
}
