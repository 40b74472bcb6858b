import type { ObsError } from '../core/index.js';
import { type Answer, fakeAccessKey, fakeSignature, fakeToken } from './answers.js';

/** As much of a finished `XMLHttpRequest` as error handlers read. */
export interface FinishedXhr {
  readonly readyState: 4;
  readonly status: number;
  readonly statusText: string;
  readonly responseType: '';
  readonly responseURL: string;
  readonly responseText: string;
  readonly response: string;
  getAllResponseHeaders(): string;
  getResponseHeader(name: string): string | null;
}

/** The `ProgressEvent` that the handlers of an `XMLHttpRequest` get. */
export interface XhrEvent {
  readonly type: 'load' | 'error' | 'timeout' | 'abort';
  readonly target: FinishedXhr;
  readonly lengthComputable: boolean;
  readonly loaded: number;
  readonly total: number;
}

/** What the OBS SDKs resolve with when a call failed. */
export interface ObsSdkResult {
  readonly CommonMsg: {
    readonly Status: number;
    readonly Code: string;
    readonly Message: string;
    readonly HostId: string;
    readonly RequestId: string;
    readonly InterfaceResult: null;
    readonly [field: string]: unknown;
  };
}

type Fields = Readonly<Record<string, unknown>>;

// Named as the clients' own classes are; a minified build has other names.
class AxiosError extends Error {}
class S3ServiceException extends Error {}
class S3Error extends Error {}
class NetworkError extends Error {}
class S3ServiceError extends Error {}

/** Properties as an assignment makes them, and such as no loop or `JSON.stringify` sees. */
export function thrown<E extends Error>(error: E, own: Fields, hidden: Fields = {}): E {
  const define = (fields: Fields, enumerable: boolean) => {
    for (const [name, value] of Object.entries(fields))
      Object.defineProperty(error, name, { value, enumerable, writable: true, configurable: true });
  };
  define(own, true);
  define(hidden, false);
  // A stack would name the folders of this machine.
  define({ stack: `${error.name}: ${error.message}` }, false);
  return error;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The error body of an answer; empty where there is none. */
function xml({ code, message, requestId, hostId, fields }: Answer): string {
  if (code === undefined) return '';
  const all = { Code: code, Message: message, RequestId: requestId, HostId: hostId, ...fields };
  const elements = Object.entries(all).map(([name, value]) => `  <${name}>${escape(value)}</${name}>\n`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error>\n${elements.join('')}</Error>`;
}

/** Names in the case that browsers and Node.js give them. `prefix`: of OBS, or of its S3 dialect. */
export function headersOf(answer: Answer, prefix: 'x-obs' | 'x-amz' = 'x-obs'): Readonly<Record<string, string>> {
  return {
    server: 'OBS',
    date: new Date(answer.serverTime).toUTCString(),
    [`${prefix}-request-id`]: answer.requestId,
    [`${prefix}-id-2`]: answer.hostId,
    ...(answer.code === undefined ? { 'content-length': '0' } : { 'content-type': 'application/xml' }),
    ...(answer.retryAfter !== undefined && { 'retry-after': String(Math.ceil(answer.retryAfter / 1000)) }),
  };
}

/** A link as a backend signs it for a browser. */
function urlOf({ bucket, key, endpoint, serverTime }: Answer): string {
  const expires = Math.floor(serverTime / 1000) + 900;
  const path = key.split('/').map(encodeURIComponent).join('/');
  const signature = encodeURIComponent(fakeSignature);
  return `https://${bucket}.${endpoint}/${path}?AccessKeyId=${fakeAccessKey}&Expires=${expires}&Signature=${signature}`;
}

/** A finished request; `undefined`: no answer could be read. */
export function xhr(answer: Answer | undefined): FinishedXhr {
  const headers = answer ? headersOf(answer) : {};
  const body = answer ? xml(answer) : '';
  return {
    readyState: 4,
    status: answer?.status ?? 0,
    statusText: answer?.phrase ?? '',
    responseType: '',
    responseURL: answer ? urlOf(answer) : '',
    responseText: body,
    response: body,
    getAllResponseHeaders: () =>
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join(''),
    getResponseHeader: (name) => headers[name.toLowerCase()] ?? null,
  };
}

export function xhrEvent(type: XhrEvent['type'], target: FinishedXhr): XhrEvent {
  return { type, target, lengthComputable: false, loaded: target.response.length, total: 0 };
}

/** What axios keeps of a request: signed, so never to be shown. */
const configOf = (answer: Answer) => ({
  method: answer.method.toLowerCase(),
  url: urlOf(answer),
  headers: { Authorization: `OBS ${fakeAccessKey}:${fakeSignature}`, 'x-obs-security-token': fakeToken },
});

/** Source: axios 1.21.1 AxiosError.js */
export function axiosError(message: string, code: string, of: Answer, more: Fields = {}): Error {
  const own = { message, name: 'AxiosError', isAxiosError: true, code, config: configOf(of), ...more };
  return thrown(new AxiosError(message), own);
}

/** The words of Uppy for whatever went wrong. Source: @uppy/xhr-upload 6.0.0 */
export function uppyError(request: FinishedXhr): Error {
  const message =
    'This looks like a network error, the endpoint might be blocked by an internet provider or a firewall.';
  return thrown(new NetworkError(message), { cause: request.statusText, isNetworkError: true, request });
}

const fault = (status: number) => (status < 500 ? 'client' : 'server');

/** Statuses after which minio tries again; when it gives up, nothing but the status is left. Source: minio 8.0.7 request.mjs */
const RETRIED_BY_MINIO: ReadonlySet<number> = new Set([408, 429, 499, 500, 502, 503, 504, 520]);

/** What minio calls an answer without a body. Source: minio 8.0.7 xml-parser.mjs */
const CODES_OF_MINIO: Readonly<Record<number, readonly [code: string, message: string]>> = {
  301: ['MovedPermanently', 'Moved Permanently'],
  307: ['TemporaryRedirect', 'Are you using the correct endpoint URL?'],
  403: ['AccessDenied', 'Valid and authorized credentials required'],
  404: ['NotFound', 'Not Found'],
  405: ['MethodNotAllowed', 'Method Not Allowed'],
  501: ['MethodNotAllowed', 'Method Not Allowed'],
};

/**
 * One answer as each client hands it over. Property names, classes and what is enumerable are those that were recorded; see
 * the sources at each.
 */
export const answered = {
  /** The body. */
  xml,
  /** The body of a service beside the store, such as the API gateway. */
  json: ({ code, status, phrase, message, requestId }: Answer): string =>
    JSON.stringify(
      code === undefined
        ? { error: { code: status, message: phrase, title: phrase } }
        : { message, code, request_id: requestId },
    ),
  /** The error page of a static website; without a code that of a gateway. */
  html: ({ code, status, phrase, message, requestId, hostId }: Answer): string => {
    const title = `${status} ${phrase}`.trim();
    const facts = { Code: code ?? '', Message: message, RequestId: requestId, HostId: hostId };
    const items = Object.entries(facts).map(([name, value]) => `<li>${name}: ${escape(value)}</li>\n`);
    const body = code === undefined ? '<hr><center>nginx</center>\n' : `<ul>\n${items.join('')}</ul>\n`;
    return `<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n${body}</body>\n</html>\n`;
  },
  /** A line of the OBS SDK for Go, as obsutil and Terraform print it. Source: huaweicloud-sdk-go-obs 745aa981 */
  log: ({ code, status, phrase, message, requestId }: Answer): string =>
    `obs: service returned error: Status=${status} ${phrase}, Code=${code ?? ''}, Message=${message}, RequestId=${requestId}, Indicator=`,
  /** What `fetch` resolves with; `parseObsError` sees its head, `readObsResponse` its body too. */
  response: (answer: Answer): Response => {
    const { status, phrase: statusText } = answer;
    // These have no body, and no constructor takes one for them.
    const body = [204, 205, 304].includes(status) ? null : xml(answer);
    const response = new Response(body, { status, statusText, headers: headersOf(answer) });
    return Object.defineProperty(response, 'url', { value: urlOf(answer) });
  },
  xhr: (answer: Answer): XhrEvent => xhrEvent('load', xhr(answer)),
  /** Source: axios 1.21.1 settle.js */
  axios: (answer: Answer): Error => {
    const { status, phrase: statusText } = answer;
    const code = status >= 400 && status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE';
    const request = xhr(answer);
    const response = {
      data: xml(answer),
      status,
      statusText,
      headers: headersOf(answer),
      config: configOf(answer),
      request,
    };
    return axiosError(`Request failed with status code ${status}`, code, answer, { request, response, status });
  },
  /** Source: @aws-sdk/client-s3 3.1169.0 */
  'aws-sdk': (answer: Answer): Error => {
    const { code, status, message, requestId, hostId, fields } = answer;
    const name = code ?? (status === 404 ? 'NotFound' : 'Unknown');
    const text = code === undefined ? 'UnknownError' : message;
    const own = {
      $fault: fault(status),
      $retryable: undefined,
      $metadata: {
        httpStatusCode: status,
        requestId,
        extendedRequestId: hostId,
        cfId: undefined,
        attempts: 1,
        totalRetryDelay: 0,
      },
      name,
      message: text,
      ...(code !== undefined && { Code: code, RequestId: requestId, HostId: hostId, ...fields }),
    };
    const headers = headersOf(answer, 'x-amz');
    const $response = { statusCode: status, reason: answer.phrase, headers, body: {} };
    return thrown(new S3ServiceException(text), own, { $response });
  },
  /** Source: aws-sdk 2.1693.0 s3.js, util.js */
  'aws-sdk-v2': ({ code, status, message, requestId, hostId, serverTime }: Answer): Error => {
    const invented: Readonly<Record<number, string>> = { 400: 'BadRequest', 403: 'Forbidden', 404: 'NotFound' };
    const name = code ?? invented[status] ?? status;
    const own = {
      message: code === undefined ? null : message,
      code: name,
      region: 'eu-de',
      time: new Date(serverTime),
      requestId,
      extendedRequestId: hostId,
      cfId: undefined,
      statusCode: status,
      retryable: status >= 500,
      retryDelay: 42,
    };
    return thrown(new Error(message), own, { name: String(name) });
  },
  /** `esdk-obs-browserjs`: every element of the body, no header but the request id. Source: 3.25.6 utils.js */
  'obs-sdk': ({ code, status, message, requestId, hostId, fields }: Answer): ObsSdkResult => ({
    CommonMsg: {
      Status: status,
      Code: code ?? '',
      Message: message,
      HostId: code === undefined ? '' : hostId,
      RequestId: requestId,
      InterfaceResult: null,
      Id2: undefined,
      Indicator: undefined,
      ...fields,
    },
  }),
  /** `esdk-obs-nodejs`: four elements of the body. Source: 3.26.8 utils.js */
  'obs-sdk-node': ({ code, status, message, requestId, hostId }: Answer): ObsSdkResult => ({
    CommonMsg: {
      Status: status,
      Code: code ?? '',
      Message: message,
      HostId: code === undefined ? '' : hostId,
      RequestId: requestId,
      InterfaceResult: null,
      QosDelayTime: '',
      Id2: hostId,
      Indicator: undefined,
    },
  }),
  /** Source: minio 8.0.7 */
  minio: ({ code, status, phrase, message, requestId, hostId, fields }: Answer): Error => {
    if (RETRIED_BY_MINIO.has(status)) {
      const text = `Request failed after 1 retries: Error: Retryable HTTP status: ${status}`;
      return thrown(new Error(text), {});
    }
    const heads = { amzRequestid: requestId, amzId2: hostId, amzBucketRegion: null };
    if (code === undefined) {
      const [invented, text] = CODES_OF_MINIO[status] ?? ['UnknownError', `${status} ${phrase}`];
      return thrown(new S3Error(text), { code: invented, ...heads }, { name: 'S3Error' });
    }
    const lower = Object.entries(fields).map(([field, value]) => [field.toLowerCase(), value] as const);
    const own = { code, requestid: requestId, hostid: hostId, ...Object.fromEntries(lower), ...heads };
    return thrown(new S3Error(message), own, { name: 'S3Error' });
  },
  /** Source: @uppy/xhr-upload 6.0.0 */
  uppy: (answer: Answer): Error => uppyError(xhr(answer)),
  /** Source: @uppy/aws-s3 6.3.1 */
  'uppy-s3': (answer: Answer): Error => {
    const { code, status } = answer;
    const message = `S3 returned ${status}${code === undefined ? '' : ` – ${code}`}`;
    const own = { code: code ?? '', status, serviceCode: code ?? '', body: xml(answer) };
    return thrown(new S3ServiceError(message), own, { name: 'S3ServiceError' });
  },
  /** What `fetch` rejects with where CORS hides the answer: nothing of it is left. The words are Chromium's. */
  'fetch-failure': (): Error => thrown(new TypeError('Failed to fetch'), {}),
} as const;

/** A client, or a place that errors are copied from. */
export type Shape = keyof typeof answered;

/** Facts that an answer may hold. */
type Fact =
  | 'code'
  | 'status'
  | 'message'
  | 'requestId'
  | 'hostId'
  | 'bucket'
  | 'key'
  | 'serverTime'
  | 'requestTime'
  | 'retryAfter';

/**
 * What of an answer with a code does not reach `parseObsError` in this shape, whatever the server said.
 *
 * `minio` gives up on 408, 429, 499, 500, 502, 503, 504 and 520 with nothing but that status. Of a `response`, `readObsResponse`
 * tells all.
 */
export const hides = {
  xml: ['status', 'retryAfter'],
  json: ['status', 'hostId', 'bucket', 'key', 'serverTime', 'requestTime', 'retryAfter'],
  html: ['hostId', 'bucket', 'key', 'serverTime', 'requestTime', 'retryAfter'],
  log: ['hostId', 'bucket', 'key', 'serverTime', 'requestTime', 'retryAfter'],
  response: ['code', 'message', 'requestTime'],
  xhr: [],
  axios: [],
  'aws-sdk': [],
  'aws-sdk-v2': ['bucket', 'key', 'serverTime', 'requestTime', 'retryAfter'],
  'obs-sdk': ['retryAfter'],
  'obs-sdk-node': ['bucket', 'key', 'serverTime', 'requestTime', 'retryAfter'],
  minio: ['status', 'retryAfter'],
  uppy: [],
  'uppy-s3': ['retryAfter'],
  'fetch-failure': [
    'code',
    'status',
    'message',
    'requestId',
    'hostId',
    'bucket',
    'key',
    'serverTime',
    'requestTime',
    'retryAfter',
  ],
} as const satisfies { readonly [S in Shape]: readonly (Fact & keyof ObsError)[] };
