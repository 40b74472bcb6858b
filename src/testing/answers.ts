import { type CodeId, codes, type CodeFacts, type StatusFacts, type StatusId, statuses } from '../core/index.js';

/** What may be said of an answer; what is left out is made up, and the same in every run. */
export interface FixtureOptions {
  /** The server's sentence. Default: its usual one, or for rare codes the words of the code. */
  readonly message?: string | undefined;
  /** Default: the documented one, 400 where none is. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly hostId?: string | undefined;
  /** Default: `team-reports`; the body names it where the code is about the bucket, or where it is given. */
  readonly bucket?: string | undefined;
  /** Default: `reports/2026/q1-summary.pdf`; the body names it where the code is about the object, or where it is given. */
  readonly key?: string | undefined;
  /** @default 'PUT' */
  readonly method?: string | undefined;
  /** Host of the service. Default: `obs.eu-de.example.com`. */
  readonly endpoint?: string | undefined;
  /** Milliseconds since the epoch. Default: 2026-03-03 08:15:24 UTC. */
  readonly serverTime?: number | undefined;
  /** Milliseconds since the epoch, as signed; told by `RequestTimeTooSkewed` alone. Default: 22 minutes after `serverTime`. */
  readonly requestTime?: number | undefined;
  /** Milliseconds, sent as whole seconds. Default: no `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /** More elements of the error body, by name, for example `{ MaxSizeAllowed: '5368709120' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/** All that a server says, before a client makes its own of it. */
export interface Answer {
  /** Absent: the answer has a status and no body, as that to a `HEAD`. */
  readonly code?: string;
  readonly status: number;
  readonly phrase: string;
  readonly message: string;
  readonly requestId: string;
  readonly hostId: string;
  readonly bucket: string;
  readonly key: string;
  readonly method: string;
  readonly endpoint: string;
  readonly serverTime: number;
  readonly retryAfter?: number;
  /** Elements of the body behind the usual four. */
  readonly fields: Readonly<Record<string, string>>;
}

// Credentials that nobody ever had. Put together at run time, so that scanners of secrets have nothing to find.
const join = (...parts: readonly string[]) => parts.join('');
export const fakeAccessKey: string = join('AK', 'IA', 'FAKEFAKE', 'FAKEFAKE');
export const fakeSignature: string = join('fake', 'Signature', 'Of', 'Nothing', '00', '=');
export const fakeToken: string = join('fake', 'Token', 'Of', 'Nobody', '0123456789');

/** Credentials that some fixtures carry, as real answers and clients do: no page, log or report may show one. Nobody ever had them. */
export const fakeSecrets: readonly string[] = [fakeAccessKey, fakeSignature, fakeToken];

/** What the service says; sources: obs_04_0115, obs_errorcode_0003 to 0029, answers of S3-like stores. */
const messages: Partial<Record<CodeId, string>> = {
  AccessDenied: 'Access Denied',
  BadDigest: 'The Content-MD5 you specified did not match what we received.',
  BucketAlreadyExists: 'The requested bucket name is not available. Please select a different name.',
  BucketAlreadyOwnedByYou: 'Your previous request to create the named bucket succeeded and you already own it.',
  BucketNotEmpty: 'The bucket you tried to delete is not empty.',
  EntityTooLarge: 'Your proposed upload exceeds the maximum allowed object size.',
  EntityTooSmall: 'Your proposed upload is smaller than the minimum allowed object size.',
  FsNotSupport: 'file system not support this request: bucket-tagging',
  InArrearOrInsufficientBalance: 'In arrear or insufficient balance.',
  IncompleteBody: 'You did not provide the number of bytes specified by the Content-Length HTTP header.',
  InsufficientStorageSpace: 'Insufficient storage space.',
  InternalError: 'We encountered an internal error. Please try again.',
  InvalidAccessKeyId: 'The OBS Access Key Id you provided does not exist in our records.',
  InvalidArgument: 'Invalid Argument',
  InvalidBucketName: 'The specified bucket is not valid.',
  InvalidPart: 'One or more of the specified parts could not be found.',
  InvalidPartOrder: 'The list of parts was not in ascending order.',
  InvalidRange: 'The requested range is not satisfiable.',
  MalformedXML: 'The XML you provided was not well-formed or did not validate against our published schema.',
  MethodNotAllowed: 'The specified method is not allowed against this resource.',
  NoSuchBucket: 'The specified bucket does not exist.',
  NoSuchCORSConfiguration: 'The CORS configuration does not exist.',
  NoSuchKey: 'The specified key does not exist.',
  NoSuchUpload:
    'The specified multipart upload does not exist. The upload ID might be invalid, or the upload was aborted or completed.',
  NoSuchVersion: 'The specified version does not exist.',
  OperationAborted: 'A conflicting conditional operation is currently in progress against this resource. Try again.',
  PreconditionFailed: 'At least one of the pre-conditions you specified did not hold.',
  RequestTimeTooSkewed: 'The difference between the request time and the current time is too large.',
  RequestTimeout: 'Your socket connection to the server was not read from or written to within the timeout period.',
  ServiceUnavailable: 'The service is temporarily unavailable. Try again later.',
  SignatureDoesNotMatch:
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  SlowDown: 'Please reduce your request rate.',
};

type Said = Omit<Answer, 'fields'> & { readonly requestTime: number };

/** What the body of a code says beyond the usual four elements. */
const fields: Partial<Record<CodeId, (said: Said) => Readonly<Record<string, string>>>> = {
  BadDigest: () => ({ ExpectedDigest: 'XrY7u+Ae7tCTyyK7j1rNww==', CalculatedDigest: 'q2hpY2tlbnNhcmVuaWNl0w==' }),
  EntityTooLarge: () => ({ ProposedSize: '6442450944', MaxSizeAllowed: '5368709120' }),
  EntityTooSmall: () => ({ ProposedSize: '65536', MinSizeAllowed: '102400', PartNumber: '1' }),
  InvalidAccessKeyId: () => ({ AccessKeyId: fakeAccessKey }),
  InvalidArgument: () => ({ ArgumentName: 'partNumber', ArgumentValue: '0' }),
  InvalidBucketName: ({ bucket }) => ({ BucketName: bucket }),
  InvalidRange: () => ({ RangeRequested: 'bytes=9000-', ActualObjectSize: '8192' }),
  MethodNotAllowed: ({ method }) => ({ Method: method, ResourceType: 'INVENTORY' }),
  NoSuchBucket: ({ bucket }) => ({ BucketName: bucket }),
  NoSuchCORSConfiguration: ({ bucket }) => ({ BucketName: bucket }),
  BucketNotEmpty: ({ bucket }) => ({ BucketName: bucket }),
  BucketAlreadyExists: ({ bucket }) => ({ BucketName: bucket }),
  NoSuchKey: ({ key }) => ({ Key: key }),
  NoSuchUpload: () => ({ UploadId: '0000019C3A7E41D2EXAMPLEUPLOAD01' }),
  NoSuchVersion: ({ key }) => ({ Key: key, VersionId: 'G001019C3A7E41D2EXAMPLEVERSION01' }),
  PreconditionFailed: () => ({ Condition: 'If-Match' }),
  RequestTimeTooSkewed: ({ requestTime, serverTime }) => ({
    MaxAllowedSkewMilliseconds: '900000',
    // Two spellings of a time in one body: so OBS sends it.
    RequestTime: new Date(requestTime).toUTCString(),
    ServerTime: new Date(serverTime).toISOString(),
  }),
  SignatureDoesNotMatch: ({ method, serverTime, bucket, key }) => ({
    AccessKeyId: fakeAccessKey,
    SignatureProvided: fakeSignature,
    StringToSign: `${method}\n\napplication/pdf\n${new Date(serverTime).toUTCString()}\nx-obs-security-token:${fakeToken}\n/${bucket}/${key}`,
    StringToSignBytes: '50 55 54 0a 0a 61 70 70 6c 69 63 61 74 69 6f 6e',
  }),
};

const MINUTE = 60_000;
const TIME = Date.UTC(2026, 2, 3, 8, 15, 24);

/** What a server would answer with this code, or with this status and no body. */
export function answerOf(of: CodeId | StatusId, options: FixtureOptions): Answer {
  const code = typeof of === 'string' ? of : undefined;
  const status = options.status ?? (code === undefined ? Number(of) : (codes[code] as CodeFacts).status) ?? 400;
  const serverTime = options.serverTime ?? TIME;
  const said: Said = {
    ...(code !== undefined && { code }),
    status,
    phrase: (statuses as Readonly<Record<number, StatusFacts>>)[status]?.phrase ?? '',
    message: options.message ?? (code === undefined ? '' : (messages[code] ?? inWords(code))),
    requestId: options.requestId ?? requestIdFor(String(of)),
    hostId: options.hostId ?? 'aG9zdC0wMDE3LWw5vdGhpbmctcmVhbC0wMDAw',
    bucket: options.bucket ?? (code === 'InvalidBucketName' ? 'Team_Reports' : 'team-reports'),
    key: options.key ?? 'reports/2026/q1-summary.pdf',
    method: options.method ?? 'PUT',
    endpoint: options.endpoint ?? 'obs.eu-de.example.com',
    serverTime,
    requestTime: options.requestTime ?? serverTime + 22 * MINUTE,
    ...(options.retryAfter !== undefined && { retryAfter: options.retryAfter }),
  };
  return {
    ...said,
    fields: {
      ...(code !== undefined && fields[code]?.(said)),
      ...(options.bucket !== undefined && { BucketName: options.bucket }),
      ...(options.key !== undefined && { Key: options.key }),
      ...options.fields,
    },
  };
}

/** `NoSuchTagSet` as “No such tag set.” */
function inWords(code: string): string {
  const words = code.replaceAll(/(?<=[a-z\d])[. ]?(?=[A-Z])/gu, ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A request id in the form of OBS, another one for each seed. */
function requestIdFor(seed: string): string {
  let sum = 7;
  for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) % 0xffff_ffff;
  return `0000019C3A7E41D28C0F5B6E${sum.toString(16).toUpperCase().padStart(8, '0')}`;
}
