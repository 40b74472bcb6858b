import {
  brokenBucketRule,
  type BucketNameRule,
  type CheckId,
  cleanText,
  type Diagnosis,
  type DiagnosisContext,
  type Evidence,
  limits,
  plainContext,
} from '../core/index.js';

/** What a check is told. */
export interface CheckOptions {
  /** Aborted when the time is up, and when the panel or its error goes. */
  readonly signal: AbortSignal;
  readonly diagnosis: Diagnosis;
  readonly context: DiagnosisContext;
}

/** What a check found out. */
export interface CheckResult {
  /** `pass`: the step is done, and gets its tick. `found`: here is what is wrong. `inconclusive`: it says neither. */
  readonly outcome: 'pass' | 'found' | 'inconclusive';
  /** One sentence in the language of the page, shown beside the step as text, 256 characters at most. */
  readonly text?: string | undefined;
  /** A sentence of the kit's own words, where there is no `text`. */
  readonly evidence?: Evidence | undefined;
  /** What was learned, in fields of a context: the causes are weighed again with it. Its `findings` name causes directly. */
  readonly context?: DiagnosisContext | undefined;
}

/** Looks at one thing, on a person's press only. May reject: the person is told that the check could not be made. */
export type Check = (options: CheckOptions) => CheckResult | Promise<CheckResult>;

const found = (id: Evidence['id'], context: DiagnosisContext, values?: Evidence['values']): CheckResult => ({
  outcome: 'found',
  evidence: values ? { id, values } : { id },
  context,
});

const FAILED: CheckResult = { outcome: 'inconclusive', evidence: { id: 'check-failed' } };

/**
 * Asks one address; an answer is never read. `silent`: no answer that the page may know of. `forbidden`: the page's own
 * security policy refused the request, which looks the same but for an event.
 */
async function ask(url: URL, signal: AbortSignal, init: RequestInit): Promise<Response | 'silent' | 'forbidden'> {
  let forbidden = false;
  const onViolation = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && blockedURI.startsWith(url.origin)) forbidden = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
      ...init,
    });
    void response.body?.cancel();
    return response;
  } catch {
    // The event comes in a task of its own, after the rejection.
    await new Promise((resolve) => setTimeout(resolve));
    return forbidden ? 'forbidden' : 'silent';
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** The address that the host named, without what may be secret in it. Nothing that a server said is ever called. */
function endpointOf({ endpoint = '' }: DiagnosisContext): URL | undefined {
  try {
    const url = new URL(/^[a-z][\w+.-]*:\/\//iu.test(endpoint) ? endpoint : `https://${endpoint}`);
    // Put together as a text: as a relative address, a path that begins with two slashes would name another host.
    return /^https?:$/u.test(url.protocol) ? new URL(url.origin + url.pathname) : undefined;
  } catch {
    return undefined;
  }
}

/** The bucket below the endpoint: in the host as OBS wants it, else in the path. */
function bucketOf(context: DiagnosisContext, bucket: string): URL | undefined {
  const url = endpointOf(context);
  if (!url || brokenBucketRule(bucket)) return undefined;
  if (url.hostname.startsWith(`${bucket}.`)) return url;
  // An address of numbers has no room for a bucket, and a certificate none for a name with dots.
  const inPath = bucket.includes('.') || /^[\d.]+$|^\[|^localhost$/u.test(url.hostname);
  if (inPath) url.pathname = `${url.pathname.replace(/\/$/u, '')}/${bucket}`;
  else url.hostname = `${bucket}.${url.hostname}`;
  // Of a bucket that anyone may list, no list.
  url.search = '?max-keys=0';
  return url;
}

/** Browsers trust this machine without TLS. */
const isLocal = ({ hostname }: URL): boolean => /^127\.|^\[::1\]$|(?:^|\.)localhost$/u.test(hostname);

const isMixed = (url: URL, origin: string): boolean =>
  origin.startsWith('https:') && url.protocol === 'http:' && !isLocal(url);

const mixed = (origin: string): CheckResult => found('mixed-content', { origin });

const answers = (url: URL, signal: AbortSignal) => ask(url, signal, { mode: 'no-cors' });

const unreachable = (got: 'silent' | 'forbidden'): CheckResult =>
  got === 'forbidden' ? found('policy', { policyBlocked: true }) : found('unreachable', { reachable: false });

/**
 * Compares this machine's clock with the `Date` of the page's own server, to a second, taking half the round trip off. Asks
 * for the one file that every server knows what to say about; a HEAD with a query of its own is in nobody's cache.
 */
const clock: Check = async ({ signal }) => {
  if (!/^https?:/u.test(window.location.origin)) return { outcome: 'inconclusive', evidence: { id: 'no-date' } };
  const sent = Date.now();
  const response = await ask(new URL(`/favicon.ico?now=${sent}`, window.location.origin), signal, {
    method: 'HEAD',
    redirect: 'manual',
  });
  const received = Date.now();
  if (response === 'forbidden') return { outcome: 'inconclusive', evidence: { id: 'policy' } };
  if (response === 'silent') return FAILED;
  const date = Date.parse(response.headers.get('date') ?? '');
  // A cache on the way says how long ago it got the answer. A date is cut to its second.
  const age = Number(response.headers.get('age') ?? 0) || 0;
  const clockOffset = (sent + received) / 2 - (date + age * 1000 + 500);
  if (!Number.isFinite(clockOffset)) return { outcome: 'inconclusive', evidence: { id: 'no-date' } };
  const off = Math.abs(clockOffset);
  if (off <= limits.clockSkew / 3)
    return { outcome: 'pass', evidence: { id: 'measured-right' }, context: { clockOffset } };
  return {
    outcome: off > limits.clockSkew ? 'found' : 'inconclusive',
    evidence: {
      id: clockOffset > 0 ? 'measured-ahead' : 'measured-behind',
      values: { minutes: Math.round(off / 60_000) },
    },
    context: { clockOffset },
  };
};

const online: Check = () =>
  navigator.onLine ? { outcome: 'pass', evidence: { id: 'online' } } : found('offline', { online: false });

const https: Check = ({ context }) => {
  const url = endpointOf(context);
  const origin = context.origin ?? window.location.origin;
  if (!url) return FAILED;
  return isMixed(url, origin) ? mixed(origin) : { outcome: 'pass' };
};

const reachable: Check = async ({ signal, context }) => {
  const url = endpointOf(context);
  if (!url) return FAILED;
  if (isMixed(url, window.location.origin)) return mixed(window.location.origin);
  const got = await answers(url, signal);
  if (got === 'silent' || got === 'forbidden') return unreachable(got);
  return { outcome: 'pass', evidence: { id: 'reachable' }, context: { reachable: true } };
};

const cors: Check = async ({ signal, diagnosis, context }) => {
  const url = bucketOf(context, diagnosis.error.bucket ?? '');
  if (!url) return FAILED;
  if (isMixed(url, window.location.origin)) return mixed(window.location.origin);
  const read = await ask(url, signal, { mode: 'cors' });
  if (read === 'forbidden') return unreachable(read);
  if (read !== 'silent')
    return {
      outcome: 'pass',
      evidence: { id: 'cors-readable' },
      context: { reachable: true, corsReadable: true },
    };
  const got = await answers(url, signal);
  if (got === 'silent' || got === 'forbidden') return unreachable(got);
  return found('cors-hidden', { reachable: true, corsReadable: false });
};

const name =
  (...rules: readonly BucketNameRule[]): Check =>
  ({ diagnosis: { error } }) => {
    const broken = brokenBucketRule(error.bucket ?? '', rules);
    if (!broken) return { outcome: 'pass' };
    return { outcome: 'found', evidence: { id: `name-${broken}`, values: { bucket: error.bucket ?? '' } } };
  };

export const ownChecks: Readonly<Record<CheckId, Check>> = {
  clock,
  online,
  reachable,
  cors,
  https,
  'name-length': name('length'),
  'name-characters': name('characters'),
  'name-edges': name('edges', 'neighbours'),
  'name-ip': name('ip'),
};

/** Hosts without TypeScript return anything. */
function known(result: unknown): CheckResult {
  const { outcome, text, evidence, context } = Object(result) as Partial<CheckResult>;
  if (outcome !== 'pass' && outcome !== 'found' && outcome !== 'inconclusive') return FAILED;
  return {
    outcome,
    text: typeof text === 'string' ? text : undefined,
    evidence: typeof evidence?.id === 'string' ? { id: evidence.id, values: shown(evidence.values) } : undefined,
    context: plainContext(context),
  };
}

/** Values to be put into a sentence: texts, cleaned, and numbers. */
function shown(values: unknown): Readonly<Record<string, string | number>> {
  const fields: [string, unknown][] = Object.entries(Object(values) as object).slice(0, 8);
  const kept = fields.flatMap(([field, value]): (readonly [string, string | number])[] => {
    if (typeof value === 'string') return [[field, cleanText(value)]];
    return typeof value === 'number' && Number.isFinite(value) ? [[field, value]] : [];
  });
  return Object.fromEntries(kept);
}

/** Makes a check, and comes back when it is done or its signal is aborted, whatever the check does. Never rejects. */
export async function runCheck(check: Check, options: CheckOptions): Promise<CheckResult> {
  const { signal } = options;
  const stopped = new Promise<CheckResult>((resolve) => {
    const stop = () => resolve({ outcome: 'inconclusive', evidence: { id: 'check-timeout' } });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const made = (async () => known(await check(options)))().catch(() => FAILED);
  return Promise.race([stopped, made]);
}
