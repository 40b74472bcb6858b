import { fromHtml, fromXml, hostOf, isParserTalk, locationOf, parseJson } from './body.js';
import { better, codeOf, DETAILS, type Draft, isHttpStatus, isSaid, MEANINGLESS, merge, toStatus } from './draft.js';
import { fromHeaders, headerReader } from './headers.js';
import { afford, isObject, read, string, textOfBytes } from './read.js';

/** Reads one shape of caught value; `undefined` when the value has another. */
type Reader = (value: object) => Draft | undefined;

/** `esdk-obs-browserjs` and `esdk-obs-nodejs` resolve on failure: a 4xx arrives as a result, not as a throw. */
const readObsSdk: Reader = (value) => {
  const common = read(value, 'CommonMsg');
  if (!isObject(common)) return undefined;
  const draft = named(common);
  if (isParserTalk(draft.message)) return unreadable(draft);
  // The one for Node reads codes from headers too: without a code there was neither.
  const isEmpty = !draft.code && !draft.message && read(common, 'QosDelayTime') !== undefined;
  return isEmpty ? { ...draft, details: { ...draft.details, body: 'none' } } : draft;
};

/** `XMLHttpRequest`, told by its `readyState`. */
const readXhr: Reader = (value) => {
  const state = read(value, 'readyState');
  if (typeof state !== 'number' || typeof read(value, 'status') !== 'number') return undefined;
  const status = toStatus(read(value, 'status'));
  // getResponseHeader() of a header that CORS hides logs an error to the console; this does not.
  const headers = callNamed(value, 'getAllResponseHeaders') ?? read(value, 'allHeaders');
  const body = string(read(value, 'responseText')) ?? read(value, 'response');
  return answer(status, headerReader(headers), body, read(value, 'responseURL'));
};

/** `ProgressEvent` of an `XMLHttpRequest`: what happened is its type, the answer is its target. */
const readEvent: Reader = (value) => {
  const target = read(value, 'target');
  const type = read(value, 'type');
  if (!isObject(target) || typeof type !== 'string') return undefined;
  const draft = readXhr(target);
  if (!draft || draft.status) return draft;
  if (type === 'timeout') return { ...draft, code: 'TimeoutError' };
  return type === 'abort' ? { ...draft, code: 'AbortError' } : draft;
};

/** `Response` and what looks like it. Its body can only be read asynchronously: `readObsResponse`. */
export const fromResponse: Reader = (value) => {
  const headers = read(value, 'headers');
  const status = toStatus(read(value, 'status') ?? read(value, 'statusCode'));
  if (status === undefined || !isObject(headers)) return undefined;
  // superagent has the text beside what it parsed, which of XML is nothing.
  const body = string(read(value, 'text')) ?? read(value, 'body') ?? read(value, 'data');
  // The stream of Node knows the request it answers; no more of that is read, for its headers hold the signature.
  const request = isObject(body) ? read(body, 'req') : undefined;
  if (!isObject(request)) return answer(status, headerReader(headers), body, read(value, 'url'));
  const [protocol, host, path, method] = ['protocol', 'host', 'path', 'method'].map((name) =>
    string(read(request, name)),
  );
  return merge(answer(status, headerReader(headers), body, `${protocol}//${host}${path}`), { method });
};

/** AWS SDK v3, by structure: minified builds rename the class. */
const readAwsV3: Reader = (value) => {
  const metadata = read(value, '$metadata');
  if (!isObject(metadata)) return undefined;
  const response = read(value, '$response');
  const own = named(value);
  const name = string(read(value, 'name'));
  const status = toStatus(read(metadata, 'httpStatusCode'));
  // The client's own name for an answer without a body: `NotFound`.
  const isEmpty = status !== undefined && own.message === 'UnknownError';
  const said: Draft = {
    ...own,
    message: own.message === 'UnknownError' ? undefined : own.message,
    code: own.code ?? (name && !isEmpty && !MEANINGLESS.has(name) ? name : undefined),
    status,
    requestId: own.requestId ?? string(read(metadata, 'requestId')),
    hostId: own.hostId ?? string(read(metadata, 'extendedRequestId')),
  };
  const noAnswer = said.status === undefined && !isObject(response);
  const draft = merge(
    noAnswer ? { ...said, status: 0 } : said,
    isObject(response) ? fromResponse(response) : undefined,
  );
  return isParserTalk(draft.message) ? unreadable(draft) : draft;
};

/** axios, and what its `toJSON` leaves: the answer is in `response`; `config` holds the signed request and is never touched. */
const readAxios: Reader = (value) => {
  if (read(value, 'isAxiosError') !== true && read(value, 'name') !== 'AxiosError') return undefined;
  const response = read(value, 'response');
  if (isObject(response)) return fromResponse(response);
  return {
    code: string(read(value, 'code')),
    message: string(read(value, 'message')),
    status: toStatus(read(value, 'status')) ?? 0,
  };
};

/** Uppy: every failure is called a network error; the truth is in `request` (XHR) or `body` (S3). */
const readUppy: Reader = (value) => {
  const request = read(value, 'request');
  if (isObject(request)) {
    const draft = readXhr(request);
    if (draft) return draft;
  }
  const body = string(read(value, 'body'));
  const status = toStatus(read(value, 'status'));
  return body !== undefined && isHttpStatus(status)
    ? merge(answer(status, undefined, body, undefined), named(value))
    : undefined;
};

/** The first `Error` of a multi-object delete, which answers 200 whatever happened: AWS SDKs, and OBS SDKs in `InterfaceResult`. */
const readDeleteResult: Reader = (value) => {
  const result = read(value, 'InterfaceResult');
  const errors = read(isObject(result) ? result : value, 'Errors');
  const first = isObject(errors) ? read(errors, '0') : undefined;
  if (!isObject(first) || !string(read(first, 'Code'))) return undefined;
  const whole = read(value, 'CommonMsg') ?? read(value, '$metadata');
  return merge(named(first), isObject(whole) ? named(whole) : undefined);
};

/** Anything with the usual fields: AWS SDK v2, minio, Node errors, JSON bodies, our own record. */
const readNamed = (value: object): Draft => {
  const draft = named(value);
  const name = string(read(value, 'name'));
  if (!draft.code && name && CLIENT_NAMES.has(name)) draft.code = name;
  // AWS SDK v2 names an answer without a body after its status.
  if (draft.code && INVENTED.has(draft.code) && read(value, 'statusCode') && read(value, 'message') === null)
    delete draft.code;
  return draft;
};

/** In order: the shapes that are told by a field of their own come before those that share the usual ones. */
const READERS: readonly Reader[] = [
  readDeleteResult,
  readObsSdk,
  readEvent,
  readXhr,
  readAwsV3,
  readAxios,
  readUppy,
  fromResponse,
];

/** What AWS SDK v2 puts in the place of a code. Source: aws-sdk 2.1693.0 lib/services/s3.js */
const INVENTED = new Set(['NotFound', 'Forbidden', 'BadRequest', 'NotModified', 'MovedPermanently']);

/** Names of client failures that say what happened. */
const CLIENT_NAMES = new Set(['AbortError', 'TimeoutError', 'CanceledError', 'NotReadableError']);

/** What one object says by itself, in the first shape that it has. Links to other objects are not followed. */
export function readShape(value: object): Draft {
  for (const reader of READERS) {
    const draft = reader(value);
    if (draft) return draft;
  }
  return readNamed(value);
}

/** An answer: its status is the transport's, its code the body's, its request id the body's before the header's. */
function answer(
  status: number | undefined,
  get: ReturnType<typeof headerReader>,
  body: unknown,
  address: unknown,
): Draft {
  const headers: Draft = get ? fromHeaders(get) : {};
  const text = string(body) ?? textOfBytes(body);
  const content = text !== undefined ? fromBody(afford(text)) : isObject(body) ? fromParsedBody(body) : undefined;
  // Only a storage service sends these; the path of an app's own backend names no bucket.
  const isStore = headers.requestId !== undefined || content?.requestId !== undefined || content?.code !== undefined;
  return {
    ...merge(merge(content ?? {}, headers), locationOf(address, isStore)),
    status,
    endpoint: content?.endpoint ?? hostOf(address),
  };
}

/** A JSON body: the error itself, or in a field of its own; of a list the first. */
export function fromParsedBody(body: object): Draft {
  let best = readShape(body);
  for (const name of ['error', 'Error', 'errors', 'fault']) {
    const inner = read(body, name);
    const first = isObject(inner) ? (read(inner, '0') ?? inner) : undefined;
    if (isObject(first)) best = better(best, merge(readShape(first), { requestId: best.requestId }));
  }
  return best;
}

/** What an answer's body says: XML, JSON or a page. */
export function fromBody(text: string): Draft | undefined {
  const xml = fromXml(text);
  if (xml) return xml;
  const json = parseJson(text);
  return json ? fromParsedBody(json) : fromHtml(text);
}

/** The usual fields, by all the names that clients and services give them. */
function named(value: object): Draft {
  const first = <T>(names: readonly string[], of: (found: unknown) => T | undefined): T | undefined => {
    for (const name of names) {
      const found = of(read(value, name));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const text = (...names: string[]) => first(names, string);
  const when = (...names: string[]) => first(names, (found) => (typeof found === 'number' ? found : string(found)));
  const code = read(value, 'code');
  const retryAfter = read(value, 'retryAfter');
  return {
    code:
      first(['Code', 'serviceCode', 'code', 'errorCode', 'error_code', 'ErrorCode'], (found) =>
        codeOf(string(found)),
      ) ?? (string(read(value, 'msg')) ? text('key') : undefined),
    status:
      first(['status', 'statusCode', 'Status', 'http_status', 'status_code', 'httpStatusCode'], toStatus) ??
      // A number is no error code: some services and SDKs repeat the status there.
      (isHttpStatus(code) && code >= 300 ? code : undefined),
    message: text(
      'Message',
      'message',
      'errorMessage',
      'error_msg',
      'ErrorMessage',
      'msg',
      'description',
      'detail',
      'error_message',
      'title',
    ),
    requestId: text('RequestId', 'requestId', 'request_id', 'requestid', 'amzRequestid', 'RequestID', 'requestID'),
    hostId: text('HostId', 'hostId', 'hostid', 'extendedRequestId', 'amzId2', 'Id2'),
    resource: text('Resource', 'resource'),
    bucket: text('BucketName', 'bucketname', 'bucket'),
    key: text('Key', 'key'),
    method: text('method'),
    endpoint: text('endpoint'),
    serverTime: when('ServerTime', 'serverTime', 'servertime'),
    requestTime: when('RequestTime', 'requestTime', 'requesttime'),
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    details: detailsOf(value),
  };
}

function detailsOf(value: object): Record<string, string> {
  const ours = read(value, 'details');
  const details: Record<string, string> = {};
  for (const name of DETAILS) {
    const found =
      string(isObject(ours) ? read(ours, name) : undefined) ?? string(isSaid(name) ? read(value, name) : undefined);
    if (found !== undefined) details[name] = found;
  }
  return details;
}

function unreadable(draft: Draft): Draft {
  const { message: _parserTalk, ...rest } = draft;
  return { ...rest, details: { body: 'unreadable', ...draft.details } };
}

function callNamed(value: object, name: string): unknown {
  const method = read(value, name);
  try {
    return (method as () => unknown).call(value);
  } catch {
    return undefined;
  }
}
