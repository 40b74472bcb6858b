import { type CauseId, causes as known } from '../catalog/causes.js';
import { statuses } from '../catalog/statuses.js';
import { limits } from '../limits.js';
import { isObject, read } from '../parse/read.js';
import { cleanText } from '../parse/text.js';
import type { DiagnosisContext, Evidence, EvidenceId, ObsError, Verdict } from '../types.js';
import { brokenBucketRule } from './bucketName.js';
import { codePatterns, CONNECTION, inventedMessages, messagePatterns } from './patterns.js';

/** What a rule makes of the evidence: a verdict on one cause. */
export interface Finding {
  readonly cause: CauseId;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

interface Case {
  readonly error: ObsError;
  readonly context: DiagnosisContext;
  /** Causes that code or status leave open, in their order. */
  readonly open: readonly CauseId[];
  /** Whether a code of the catalog was found. */
  readonly byCode: boolean;
}

type Rule = (subject: Case) => readonly Finding[];

const MINUTE = 60_000;
/** OBS refuses a request whose time is further off than this. Source: obs_errorcode_0012. */
const ALLOWED_SKEW = limits.clockSkew;
/** Two clocks closer than this agree, whatever the way between them took. */
const SURE_SKEW = ALLOWED_SKEW / 3;
/** One PUT, POST or part; larger files go up in parts. Source: obs_04_0115, EntityTooLarge. */
const LARGEST_PUT = 5 * 1024 ** 3;

const finding = (cause: CauseId, verdict: Verdict, id: EvidenceId, values?: Evidence['values']): Finding => ({
  cause,
  verdict,
  evidence: values ? { id, values } : { id },
});

const NONE: readonly Finding[] = [];

// Most patterns fall at the first half.
const isAmong = (code: string, codes: string) => codes.includes(code) && codes.split(' ').includes(code);

/** The message decides before the code does. */
const message: Rule = ({ error, open, byCode }) => {
  const text = error.message;
  if (text === undefined) return NONE;
  const found = messagePatterns.find(([codes, pattern]) => {
    // A documented code is not overruled by a word that a file's name may hold; one that only says that no answer came, is.
    const isOpen = !byCode || (codes === CONNECTION && open.includes('dns'));
    const fits = codes.trim() === '' ? isOpen : error.code === undefined || isAmong(error.code, codes);
    return fits && !(codes === CONNECTION && error.status) && pattern.test(text);
  });
  if (!found) return NONE;
  const [codes, , ...causes] = found;
  const evidence = { message: text.length > 160 ? `${text.slice(0, 159)}…` : text };
  return [
    ...causes.map((cause, index) =>
      finding(cause, causes.length === 1 ? 'confirmed' : index === 0 ? 'likely' : 'possible', 'message', evidence),
    ),
    ...(codes.trim() === '' ? [] : open)
      .filter((cause) => !causes.includes(cause))
      .map((cause) => finding(cause, 'ruled-out', 'other-message', evidence)),
  ];
};

/** A code that is in no list may still belong to a family of them. */
const codeFamily: Rule = ({ error, byCode }) => {
  const { code } = error;
  if (byCode || code === undefined) return NONE;
  const [, ...causes] = codePatterns.find(([pattern]) => pattern.test(code)) ?? [];
  return causes.map((cause, index) => finding(cause, index === 0 ? 'likely' : 'possible', 'code-family', { code }));
};

const INVENTED_CODE = 'AccessDenied';

/** minio-js invents a code for an answer without a body; then only the status is known. */
const inventedCode: Rule = ({ error }) =>
  error.code === INVENTED_CODE && inventedMessages.test(error.message ?? '')
    ? statuses[403].causes.map((cause) => finding(cause, 'possible', 'sdk-code', { code: INVENTED_CODE }))
    : NONE;

/** Tells a wrong clock from a request that was signed long before it arrived. */
const clock: Rule = ({ error, context, open }) => {
  if (!open.includes('clock-skew') || error.serverTime === undefined) return NONE;
  const { now, startedAt } = context;
  const own = isTime(now) ? now - error.serverTime : undefined;
  if (own !== undefined && Math.abs(own) > ALLOWED_SKEW) {
    return [finding('clock-skew', 'confirmed', own > 0 ? 'clock-ahead' : 'clock-behind', { minutes: minutes(own) })];
  }
  if (error.requestTime === undefined) return NONE;
  const off = error.requestTime - error.serverTime;
  if (Math.abs(off) <= ALLOWED_SKEW) return NONE;
  // A request cannot have waited in the future.
  if (off > 0)
    return [
      finding('clock-skew', 'confirmed', 'signed-ahead', { minutes: minutes(off) }),
      finding('request-too-old', 'ruled-out', 'signed-ahead', { minutes: minutes(off) }),
    ];
  const behind = { minutes: minutes(off) };
  if (new Date(error.requestTime).getUTCFullYear() < 1980) return [finding('clock-skew', 'confirmed', 'clock-unset')];
  if (own !== undefined && Math.abs(own) < 5 * MINUTE) {
    return [
      finding('request-too-old', 'confirmed', 'signed-early', behind),
      finding('clock-skew', 'ruled-out', 'clock-right'),
    ];
  }
  if (isTime(now) && isTime(startedAt) && now - startedAt > ALLOWED_SKEW)
    return [finding('request-too-old', 'likely', 'signed-early', behind)];
  // A time zone taken for another, or a clock that was never right.
  const zone = Math.abs(off) % (60 * MINUTE);
  const wholeHours = Math.min(zone, 60 * MINUTE - zone) < 2 * MINUTE;
  const isClock = wholeHours || Math.abs(off) > 24 * 60 * MINUTE;
  return [
    finding('clock-skew', isClock ? 'likely' : 'possible', 'signed-behind', behind),
    finding('request-too-old', isClock ? 'possible' : 'likely', 'signed-behind', behind),
  ];
};

/** A link that says when it ended. A bare `X-Amz-Expires` is a length: only an expired link's answer has one. */
const expired: Rule = ({ error, open }) => {
  const { Expires: end, 'X-Amz-Expires': length } = error.details ?? {};
  if (!open.includes('url-expired') || (end === undefined && length === undefined)) return NONE;
  const ended = Date.parse(String(end));
  const { serverTime = Number.NaN } = error;
  if (ended > serverTime) return NONE;
  return [finding('url-expired', ended <= serverTime || length !== undefined ? 'confirmed' : 'likely', 'expires')];
};

/** OBS says `Unauthorized` of an account without real-name check; with 401 it is a sign-in that is not accepted. */
const unauthorized: Rule = ({ error }) =>
  /^unauthorized$/iu.test(error.code ?? '') && error.status === 401
    ? [
        finding('token', 'likely', 'status', { status: 401 }),
        finding('arrears', 'ruled-out', 'status', { status: 401 }),
      ]
    : NONE;

/** The MD5 of nothing: the server received an empty body. */
const emptyBody: Rule = ({ error }) =>
  [error.details?.CalculatedDigest, error.details?.ExpectedDigest].some(
    (digest) => digest === '1B2M2Y8AsgTpgAmY7PhCfg==' || digest === 'd41d8cd98f00b204e9800998ecf8427e',
  )
    ? [finding('md5-mismatch', 'confirmed', 'empty-body')]
    : NONE;

/** A 404 on a deleted version: older versions may be there. */
const deleteMarker: Rule = ({ error }) =>
  error.details?.DeleteMarker === 'true' ? [finding('no-object', 'confirmed', 'delete-marker')] : NONE;

const size: Rule = ({ error, context: { size: given = 0 } }) => {
  const { ProposedSize: proposed, MaxSizeAllowed: most } = error.details ?? {};
  if (proposed !== undefined && most !== undefined && Number(proposed) > Number(most)) {
    return [finding('too-large', 'confirmed', 'size', { size: proposed, limit: most })];
  }
  const tooLarge = (error.status === 400 || error.status === 413) && Number.isFinite(given) && given > LARGEST_PUT;
  return tooLarge ? [finding('too-large', 'likely', 'size', { size: given, limit: LARGEST_PUT })] : NONE;
};

/** The name's own rules, checked here; a name that keeps them all was not the fault, unless OBS keeps it for itself. */
const bucketName: Rule = ({ error, byCode, open }) => {
  if (error.bucket === undefined || !open.includes('bucket-name')) return NONE;
  const rule = brokenBucketRule(error.bucket);
  if (rule) return [finding('bucket-name', 'likely', `name-${rule}`, { bucket: error.bucket })];
  if (byCode && open[0] !== 'bucket-name') return NONE;
  return byCode
    ? [
        finding('wrong-endpoint', 'likely', 'name-fits', { bucket: error.bucket }),
        finding('bucket-name', 'possible', 'name-fits', { bucket: error.bucket }),
      ]
    : [finding('bucket-name', 'ruled-out', 'name-fits', { bucket: error.bucket })];
};

/** The answer says where the bucket is, and the address called is elsewhere. */
const region: Rule = ({ error }) => {
  const { Region: bucketRegion } = error.details ?? {};
  const endpoint = error.endpoint ?? '';
  const redirected = [301, 307, 400].includes(error.status ?? 0);
  return bucketRegion && endpoint.includes('.') && redirected && !endpoint.includes(bucketRegion)
    ? [finding('wrong-endpoint', 'confirmed', 'other-region', { region: bucketRegion, endpoint })]
    : NONE;
};

/** What SDKs say where they cannot read an ETag. Source: @aws-sdk/lib-storage, aws-sdk 2.1693.0, @uppy/aws-s3 6.3.1 */
const UNREAD_ETAG = /missing ETag in UploadPart response|read the ETag header|access to ETag property/u;

/** Browsers hide the ETag of a part unless CORS exposes it; then an SDK complains, or the list of parts has none. */
const etag: Rule = ({ error, open, byCode }) =>
  error.code === 'ETagMissing' ||
  (!byCode && UNREAD_ETAG.test(error.message ?? '')) ||
  ((open.includes('parts') || error.code === 'MalformedXML') &&
    /^(?:null|undefined|"")$/u.test(error.details?.ETag ?? ''))
    ? [finding('parts', 'confirmed', 'no-etag')]
    : NONE;

/** A part has a number from 1 to 10,000. Source: obs_04_0099 */
const partNumber: Rule = ({ error: { code, status, details } }) => {
  const number = details?.PartNumber ?? '1';
  return status === 400 && code !== 'EntityTooSmall' && !(Number(number) >= 1 && Number(number) <= 10_000)
    ? [finding('parts', 'confirmed', 'part-number', { number })]
    : NONE;
};

/** What was to be done with an upload that is gone. Its answer may have been lost, not its effect. Source: milvus-io/milvus#44853 */
const goneUpload: Rule = ({ error, open, byCode }) => {
  if (!byCode || !open.includes('no-upload')) return NONE;
  if (error.method === 'POST') return [finding('no-upload', 'confirmed', 'upload-completed')];
  return error.method === 'DELETE' ? [finding('no-upload', 'confirmed', 'upload-cancelled')] : NONE;
};

/** Versions, delete markers and fragments are in no plain listing. Source: obs_03_0314, opentelekomcloud/terraform-provider-opentelekomcloud#2023 */
const nothingListed: Rule = ({ context, open, byCode }) =>
  context.listed === 0 && open.includes('bucket-not-empty')
    ? [finding('bucket-not-empty', byCode ? 'confirmed' : 'likely', 'nothing-listed')]
    : NONE;

/** A page that shows a public link: the bucket may allow only some sites to. Source: huaweicloud/huaweicloud-sdk-java-obs#158 */
const referer: Rule = ({ error, context: { signed, origin, operation: name }, open }) =>
  signed === false &&
  origin !== undefined &&
  (name === 'download' || error.method === 'GET') &&
  open[0] === 'no-permission'
    ? [finding('no-permission', 'likely', 'referer', { origin: cleanText(origin) })]
    : NONE;

/** A wildcard certificate covers one label: `my.photos.obs…` is two. With the bucket in the path there is none. Source: RFC 6125, 6.4.3 */
const dottedName: Rule = ({ error: { bucket, endpoint }, context, open }) =>
  bucket?.includes('.') &&
  (context.endpoint ?? 'https:').startsWith('https:') &&
  (endpoint ?? '').includes(`${bucket}.`) &&
  open.includes('connect')
    ? [finding('connect', 'likely', 'dotted-name', { bucket })]
    : NONE;

/** The header that the store does not know. */
const header: Rule = ({ error, open }) =>
  open.includes('unsupported-header') && error.details?.Header !== undefined
    ? [finding('unsupported-header', 'confirmed', 'header', { header: error.details.Header })]
    : NONE;

/** The OBS SDK asks for the bucket before the call itself, and gets no body for one that is missing. Source: esdk-obs-nodejs 3.26.8 utils.js */
const sdkProbe: Rule = ({ error, byCode }) =>
  !byCode && error.status === 404 && error.details?.body === 'none'
    ? [finding('no-bucket', 'likely', 'sdk-probe')]
    : NONE;

/** OBS itself answered, and not in XML: so do only the services beside it, whose settings are policies. Source: huaweicloud-sdk-c-obs error_parser.c */
const notXml: Rule = ({ error, byCode }) =>
  !byCode && error.status === 404 && error.details?.body === 'unreadable' && error.requestId !== undefined
    ? [finding('no-config', 'likely', 'not-xml')]
    : NONE;

/** Writing to an address without an object's name: the path is wrong, not the region. */
const path: Rule = ({ error: { status, bucket, key, method = '' } }) =>
  status === 405 && bucket !== undefined && key === undefined && /^(?:PUT|POST)$/iu.test(method)
    ? [finding('wrong-path', 'likely', 'no-key', { method })]
    : NONE;

/** An endpoint that already holds the bucket gets it twice: `photos.photos.obs…`. */
const doubledHost: Rule = ({ error, byCode }) => {
  const { endpoint = '' } = error;
  const [first, second] = endpoint.replace(/^https?:\/\//u, '').split('.');
  const mayBe = byCode
    ? error.code === 'NoSuchBucket' || error.code === 'InvalidBucketName'
    : !error.status || error.status === 404;
  // `obs.obs…` is a bucket that is called obs.
  return mayBe && first && first === second && !/^(?:\d+|obs|s3)$/u.test(first)
    ? [finding('wrong-endpoint', 'confirmed', 'doubled-host', { endpoint })]
    : NONE;
};

const offline: Rule = ({ context, open }) =>
  context.online === false && open.includes('cors-or-blocked') ? [finding('connect', 'likely', 'offline')] : NONE;

const mixedContent: Rule = ({ context, open }) =>
  open.includes('cors-or-blocked') &&
  (context.origin ?? '').startsWith('https:') &&
  (context.endpoint ?? '').startsWith('http:')
    ? [finding('cors-or-blocked', 'likely', 'mixed-content')]
    : NONE;

/** Without keys there is no signature, no key and no clock to be wrong. */
const anonymous: Rule = ({ error, context, byCode }) =>
  context.signed === false && error.status === 403 && !byCode
    ? [
        finding('no-permission', 'likely', 'anonymous'),
        ...(['signature-mismatch', 'invalid-ak', 'clock-skew'] as const).map((cause) =>
          finding(cause, 'ruled-out', 'anonymous'),
        ),
      ]
    : NONE;

/** What a status without a code means depends on what was asked for. */
const operation: Rule = ({ error, context, byCode }) => {
  if (byCode) return NONE;
  const { operation: name } = context;
  if (error.status === 404) {
    if (name === 'upload' || name === 'list' || name === 'delete-bucket')
      return [finding('no-bucket', 'likely', 'operation')];
    if (name === 'read-setting') return [finding('no-config', 'likely', 'operation')];
    if (name === 'download' || name === 'copy') return [finding('no-object', 'likely', 'operation')];
    if (error.bucket !== undefined && error.key === undefined)
      return [finding('no-bucket', 'likely', 'bucket-only', { bucket: error.bucket })];
  }
  if (error.status === 409 && name === 'create-bucket')
    return [finding('name-taken', 'likely', 'operation'), finding('bucket-not-empty', 'ruled-out', 'operation')];
  if (error.status === 409 && name === 'delete-bucket')
    return [finding('bucket-not-empty', 'likely', 'operation'), finding('name-taken', 'ruled-out', 'operation')];
  return NONE;
};

/**
 * Refusals that stores answer without CORS headers, whatever the bucket's rule says, for they look at the signature before
 * they look for the bucket: to a page, no answer. Seen with Ceph RGW.
 */
const hiddenRefusal: Rule = ({ context: { signed, corsReadable, reachable, policyBlocked, online }, open }) => {
  const isUnsent = reachable === false || policyBlocked === true || online === false;
  if (!open.includes('cors-or-blocked') || !corsReadable || signed === false || isUnsent) return NONE;
  return [
    finding('invalid-ak', 'possible', 'hidden-refusal'),
    finding('signature-mismatch', 'possible', 'hidden-refusal'),
  ];
};

/** A clock that a check compared with a server's. An answer that the page cannot read may hide any refusal. */
const measuredClock: Rule = ({ context, open }) => {
  const { clockOffset, signed } = context;
  const hidden = open.includes('cors-or-blocked');
  if (!isTime(clockOffset) || !(hidden || open.includes('clock-skew'))) return NONE;
  if (Math.abs(clockOffset) > ALLOWED_SKEW) {
    const direction = clockOffset > 0 ? 'measured-ahead' : 'measured-behind';
    // Without a signature no time is compared.
    return signed === false
      ? NONE
      : [finding('clock-skew', hidden ? 'likely' : 'confirmed', direction, { minutes: minutes(clockOffset) })];
  }
  if (hidden || Math.abs(clockOffset) > SURE_SKEW) return NONE;
  return [
    finding('clock-skew', 'ruled-out', 'measured-right'),
    ...(open.includes('request-too-old') ? [finding('request-too-old', 'likely', 'measured-right')] : []),
  ];
};

/** What a check of the endpoint got: who answers proves the network, and what cannot be read points to CORS. */
const endpointCheck: Rule = ({ error, context, open }) => {
  const { reachable, corsReadable, policyBlocked, operation: name } = context;
  if (!open.includes('cors-or-blocked')) return NONE;
  if (policyBlocked) return [finding('cors-or-blocked', 'likely', 'policy')];
  if (reachable === false)
    return [
      finding('connect', 'likely', 'unreachable'),
      finding('dns', 'possible', 'unreachable'),
      finding('cors-or-blocked', 'possible', 'unreachable'),
    ];
  if (!reachable && !corsReadable) return NONE;
  // A rule may let a page read and not write, and the check only reads.
  const reads = /^(?:GET|HEAD)$/iu.test(error.method ?? '') || name === 'download' || name === 'list';
  const verdict = corsReadable ? (reads ? 'ruled-out' : 'possible') : 'likely';
  const evidence = corsReadable ? 'cors-readable' : corsReadable === false ? 'cors-hidden' : 'reachable';
  return [
    finding('cors-or-blocked', verdict, evidence),
    finding('connect', 'ruled-out', 'reachable'),
    finding('dns', 'ruled-out', 'reachable'),
  ];
};

const VERDICTS: ReadonlySet<unknown> = new Set<Verdict>(['confirmed', 'likely', 'possible', 'ruled-out']);

/** What the host's own checks found out; hosts without TypeScript pass anything. */
const hostFindings: Rule = ({ context: { findings } }) => {
  if (!isObject(findings)) return NONE;
  return Array.from({ length: 50 }, (_, at) => read(findings, `${at}`)).flatMap((item) => {
    if (!isObject(item)) return [];
    const [cause, verdict, text] = ['cause', 'verdict', 'text'].map((name) => read(item, name));
    if (typeof cause !== 'string' || !Object.hasOwn(known, cause) || !VERDICTS.has(verdict)) return [];
    return [finding(cause as CauseId, verdict as Verdict, 'checked', { text: cleanText(text as string) })];
  });
};

/** In order: message, fields, context. `weigh` says what happens where two speak of one cause. */
export const rules: readonly Rule[] = [
  codeFamily,
  etag,
  message,
  inventedCode,
  clock,
  unauthorized,
  expired,
  emptyBody,
  deleteMarker,
  size,
  region,
  partNumber,
  goneUpload,
  nothingListed,
  dottedName,
  header,
  sdkProbe,
  notXml,
  path,
  doubledHost,
  bucketName,
  offline,
  mixedContent,
  anonymous,
  referer,
  operation,
  hiddenRefusal,
  measuredClock,
  endpointCheck,
  hostFindings,
];

const isTime = (value: number | undefined): value is number => Number.isFinite(value);

const minutes = (ms: number): number => Math.round(Math.abs(ms) / MINUTE);
