// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { codes, type CodeFacts, type ObsError, parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

type Frame = readonly [name: string, text: string, said: { [F in keyof ObsError]?: ObsError[F] | undefined }];

const body = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>Some words</Message><RequestId>${REQUEST_ID}</RequestId></Error>`;

/** What clients and tools print, each in its own frame. Names and ids are made up, frames are those of public threads. */
const frames: readonly Frame[] = [
  [
    'AWS SDK for Go v2 (rclone, Terraform)',
    `operation error S3: PutObject, https response error StatusCode: 403, RequestID: ${REQUEST_ID}, HostID: aG9zdA==, api error AccessDenied: Access Denied`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID, message: 'Access Denied' },
  ],
  [
    'AWS SDK for Go v2, HEAD',
    `operation error S3: HeadObject, https response error StatusCode: 404, RequestID: ${REQUEST_ID}, HostID: , api error NotFound: Not Found`,
    { code: undefined, status: 404, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Go v2, a modelled error',
    'operation error S3: GetObject, https response error StatusCode: 404, RequestID: , HostID: , NoSuchKey: UnknownError',
    { code: 'NoSuchKey', status: 404, requestId: undefined },
  ],
  [
    'AWS SDK for Go v2, no answer',
    'operation error S3: ListBuckets, https response error StatusCode: 0, RequestID: , HostID: , request send failed, Get "https://x.example/": dial tcp: no such host',
    { code: undefined, status: 0, requestId: undefined },
  ],
  [
    'AWS SDK for Go v1',
    `SlowDown: Please reduce your request rate.\n\tstatus code: 503, request id: ${REQUEST_ID}, host id: aG9zdA==`,
    { code: 'SlowDown', status: 503, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Go v1 in a log, its line ends escaped',
    `err="put chunk: InvalidAccessKeyId: Some words.\\n\\tstatus code: 403, request id: ${REQUEST_ID}, host id: x"`,
    { code: 'InvalidAccessKeyId', status: 403, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Java v1, its second id',
    `com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: ${REQUEST_ID}; S3 Extended Request ID: jBOlcq5nC2ya=; Proxy: null), S3 Extended Request ID: jBOlcq5nC2ya=`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Java v1, HEAD',
    `com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden; Request ID: ${REQUEST_ID}; S3 Extended Request ID: x=)`,
    { code: undefined, status: 403, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Java v2',
    `software.amazon.awssdk.services.s3.model.NoSuchKeyException: The specified key does not exist. (Service: S3, Status Code: 404, Request ID: ${REQUEST_ID}, Extended Request ID: x=)`,
    { code: 'NoSuchKey', status: 404, requestId: REQUEST_ID },
  ],
  [
    'boto, HEAD',
    'An error occurred (403) when calling the HeadObject operation: Forbidden',
    { code: undefined, status: 403 },
  ],
  [
    'aws-cli, old',
    'upload failed: ./a to s3://b/a A client error (AccessDenied) occurred when calling the PutObject operation: Access Denied',
    { code: 'AccessDenied' },
  ],
  [
    's3cmd',
    "ERROR: Copy failed for: 's3://b/a' (403 (SignatureDoesNotMatch): Some words)",
    { code: 'SignatureDoesNotMatch', status: 403 },
  ],
  [
    's3fs',
    's3fs[7401]: curl.cpp:RequestPerform(2371): HTTP response code 403, returning EPERM. Body Text:',
    { status: 403 },
  ],
  [
    'minio for Python',
    `S3 operation failed; code: NoSuchKey, message: The specified key does not exist., resource: /b/k, request_id: ${REQUEST_ID}, host_id: x`,
    { code: 'NoSuchKey', requestId: REQUEST_ID },
  ],
  [
    'minio for Java',
    `ErrorResponse(code = NoSuchBucket, message = Some words, bucketName = b, requestId = ${REQUEST_ID}, hostId = x)\nresponse={code=404, headers=Server: MinIO}`,
    { code: 'NoSuchBucket', status: 404, requestId: REQUEST_ID },
  ],
  ['Ruby', 'Aws::S3::Errors::AccessDenied: Access Denied', { code: 'AccessDenied' }],
  ['Go, a redirect to nowhere', 'Head "https://b.example/a": 301 response missing Location header', { status: 301 }],
  ['PHP, a full disk', '`PUT https://b.example/a` resulted in a `507 Insufficient Storage` response', { status: 507 }],
  ['a policy’s refusal', '403 -Some words', { status: 403 }],
  ['aws-sdk, no host', 'sync: UnknownEndpoint: Inaccessible host: `b.example`.', { code: 'UnknownEndpoint' }],
  ['the C SDK of OBS', 'put object failed(OBS_STATUS_NoSuchBucket).', { code: 'NoSuchBucket' }],
  ['the C SDK of OBS, a status alone', 'OBS_STATUS_HttpErrorForbidden', { code: undefined, status: 403 }],
  [
    'botocore, a sentence with an apostrophe',
    `{'Error': {'Code': 'NoSuchKey', 'Message': "The object's key is unknown"}, 'ResponseMetadata': {'HTTPStatusCode': 404}}`,
    { code: 'NoSuchKey', status: 404, message: "The object's key is unknown" },
  ],
  ['Ruby, in brackets', 'Aws::S3::Errors::NoSuchKey (The specified key does not exist.):', { code: 'NoSuchKey' }],
  [
    'Rust',
    `service error: unhandled error (InvalidArgument): Error { code: "InvalidArgument", message: "", aws_request_id: "${REQUEST_ID}" }`,
    { code: 'InvalidArgument', requestId: REQUEST_ID },
  ],
  [
    'OpenDAL',
    `response: Parts { status: 403, version: HTTP/1.1 } => ObsError { code: "InArrearOrInsufficientBalance", message: "x", request_id: "${REQUEST_ID}" }`,
    { code: 'InArrearOrInsufficientBalance', status: 403, requestId: REQUEST_ID },
  ],
  [
    '.NET, codes and phrases',
    'Error making request with Error Code SignatureDoesNotMatch and Http Status Code Forbidden. No further error information.',
    { code: 'SignatureDoesNotMatch', status: 403 },
  ],
  [
    'OBS SDK for .NET',
    `OBS.ObsException: Access Denied, StatusCode:Forbidden, ErrorCode:AccessDenied, ErrorMessage:Access Denied, RequestId:${REQUEST_ID}`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID },
  ],
  [
    'PHP, which prints the body cut and then whole',
    'Error executing "PutObject" on "https://b/k"; AWS HTTP error: Client error: `PUT https://b/k` resulted in a `403 Forbidden` response:\n' +
      `${body('AccessDenied').slice(0, 110)} (truncated...)\n AccessDenied (client): Access Denied - ${body('AccessDenied')}`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID },
  ],
  [
    'a code with blanks',
    'obs: service returned error: Status=400 Bad Request, Code=Bad Request, Message=x, RequestId=',
    { code: 'Bad Request', status: 400 },
  ],
  [
    'Chinese labels',
    `上传失败，错误码：SignatureDoesNotMatch，状态码：403，请求ID：${REQUEST_ID}`,
    { code: 'SignatureDoesNotMatch', status: 403, requestId: REQUEST_ID },
  ],
  ['curl', 'curl: (22) The requested URL returned error: 403', { status: 403 }],
  [
    'an access log',
    '10.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "PUT /b/a.txt HTTP/1.1" 403 243 "-" "x"',
    { status: 403 },
  ],
  [
    'Python requests',
    'requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://b/k',
    { status: 403, code: undefined },
  ],
  [
    'the network panel',
    'Failed to load resource: the server responded with a status of 403 (Forbidden)',
    { status: 403, code: undefined },
  ],
  ['Dropzone', 'Server responded with 413 code.', { status: 413 }],
  ['Angular', 'Http failure response for https://b/k: 0 Unknown Error', { status: 0, code: undefined }],
  [
    'Firefox, a CORS line',
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.obs.example.com/a. (Reason: CORS request did not succeed). Status code: (null).',
    { status: 0, endpoint: 'b.obs.example.com' },
  ],
  [
    'Firefox, of a success that it hid',
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.obs.example.com/a. (Reason: CORS header missing). Status code: 200.',
    { status: 0 },
  ],
  [
    'Safari, a CORS line',
    'Fetch API cannot load https://b.obs.example.com/a due to access control checks.',
    { status: 0, endpoint: 'b.obs.example.com' },
  ],
  [
    'an interim answer before the answer',
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden\r\nx-obs-request-id: ${REQUEST_ID}\r\n\r\n<Error><Code>AccessDenied</Code></Error>`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID },
  ],
  [
    'a proxy’s answer before the tunnel',
    `HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 404 Not Found\r\nx-obs-request-id: ${REQUEST_ID}\r\n\r\n`,
    { status: 404, requestId: REQUEST_ID },
  ],
  [
    'the page of a static website',
    `<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><ul><li>Code: NoSuchKey</li><li>Message: “a &amp; b” does not exist.</li><li>RequestId: ${REQUEST_ID}</li></ul></body></html>`,
    { code: 'NoSuchKey', status: 404, requestId: REQUEST_ID, message: '“a & b” does not exist.' },
  ],
  [
    'a page that has its status in the headline',
    '<html><body><h1>503 Service Unavailable</h1></body></html>',
    { status: 503, details: { body: 'html', page: '503 Service Unavailable' } },
  ],
  [
    'Cloudflare',
    '<!DOCTYPE html><html><head><title>x.example | 524: A timeout occurred</title></head></html>',
    { status: 524 },
  ],
  [
    'an XML body shown as text',
    body('NoSuchKey').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    { code: 'NoSuchKey', requestId: REQUEST_ID },
  ],
  [
    'an app that answers 500 for what its storage said',
    `{"status":500,"error":"Internal Server Error","message":"x.AmazonS3Exception: Gone (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: ${REQUEST_ID})"}`,
    { code: 'NoSuchKey', status: 404, requestId: REQUEST_ID },
  ],
  [
    'JSON with a list of errors',
    `{"errors":[{"code":"AccessDenied","message":"Access Denied"}],"requestId":"${REQUEST_ID}"}`,
    { code: 'AccessDenied', requestId: REQUEST_ID },
  ],
  [
    'Problem Details (RFC 9457)',
    '{"type":"about:blank","title":"Forbidden","status":403,"detail":"Not for you"}',
    { status: 403, message: 'Not for you' },
  ],
  [
    'JSON of Keystone',
    '{"error":{"code":401,"message":"Sign in first.","title":"Unauthorized"}}',
    { status: 401, code: undefined, message: 'Sign in first.' },
  ],
  [
    'the examples of the OBS SDKs for JavaScript',
    `Status-->404\nCode-->NoSuchKey\nMessage-->Some words\nRequestId-->${REQUEST_ID}`,
    { status: 404, code: 'NoSuchKey', message: 'Some words', requestId: REQUEST_ID },
  ],
  [
    'OpenStack SDKs, a logged answer',
    `RESP: [403] Content-Length: 0 Server: OBS x-obs-request-id: ${REQUEST_ID}`,
    { status: 403, requestId: REQUEST_ID },
  ],
  [
    'swiftclient',
    'Object GET failed: https://x.example/v1/a/b 404 Not Found  [first 60 chars of response] X-Trans-Id: tx5f0a-005a',
    { status: 404, requestId: 'tx5f0a-005a' },
  ],
  [
    'Guzzle, names in brackets',
    'Client error response [url] http://x.example/b [status code] 400 [reason phrase] Bad Request',
    { status: 400 },
  ],
  [
    'logfmt, a code in quotes',
    `level=error msg="no upload" err="AccessDenied: Some words\\n\\tstatus code: 403, request id: ${REQUEST_ID}"`,
    { code: 'AccessDenied', status: 403, requestId: REQUEST_ID },
  ],
  ['a fragment of JSON', '  "error": "InvalidBucketName: Some words",', { code: 'InvalidBucketName' }],
  [
    'MinIO, a code of its own',
    'ErrorResponse(code = XMinioStorageFull, message = Some words, requestId = null)',
    { code: 'XMinioStorageFull', requestId: undefined },
  ],
  [
    'Backblaze B2 in rclone',
    'error reading destination directory: 200 calls (429 too_many_requests)',
    { code: 'too_many_requests', status: 429 },
  ],
  [
    'request-promise',
    'StatusCodeError: 403 - "<?xml version=\\"1.0\\"?><Error><Code>AccessDenied</Code></Error>"',
    { code: 'AccessDenied', status: 403 },
  ],
  ['a German tool', 'Fehler 502: Falsche Antwort', { status: 502 }],
  [
    'Rust, a header in it',
    `StatusCode(403), headers: {"x-amz-request-id": HeaderValue { _private: H0("${REQUEST_ID}") }}`,
    { status: 403, requestId: REQUEST_ID },
  ],
  [
    'AWS SDK for Go v2, a redirect',
    'StatusCode: 301, api error MovedPermanently: Moved',
    { code: undefined, status: 301 },
  ],
  [
    'a log with braces before its JSON',
    `{objectstore} no upload: {"Message":"x ${body('NoSuchBucket').replaceAll('"', '\\"').replace('\n', '')}"}`,
    { code: 'NoSuchBucket', requestId: REQUEST_ID },
  ],
  [
    'a log with empty braces',
    `PUT https://x.example {} app/1.0 (Service: S3, Status Code: 403, Request ID: ${REQUEST_ID})`,
    { status: 403, requestId: REQUEST_ID },
  ],
  [
    'a body with a script of an extension',
    '<Error><script>var a = {};</script><Code>NoSuchKey</Code></Error>',
    { code: 'NoSuchKey' },
  ],
  [
    'JSON in JSON',
    JSON.stringify({ message: 'no', detail: JSON.stringify({ status: 404, code: 'NoSuchKey' }) }),
    { code: 'NoSuchKey', status: 404 },
  ],
  [
    'JSON before a stack',
    '{"status":409,"code":"BucketNotEmpty"}\n    at remove (app.js:12:3)',
    { code: 'BucketNotEmpty', status: 409 },
  ],
  [
    'boto, a redirect',
    'An error occurred (301) when calling the GetObject operation: Moved',
    { code: undefined, status: 301 },
  ],
  [
    'Google’s clients for Python',
    'google.cloud.exceptions.NotFound: 404 no such thing',
    { code: undefined, status: 404 },
  ],
  [
    'Backblaze’s client for Python',
    'b2sdk.exception.UnknownError: Unknown error: 400 bad_request some words',
    { code: 'bad_request', status: 400 },
  ],
  [
    'AWS SDK for C++, a name it does not know',
    'Unable to parse ExceptionName: SlowDown Message: Some words.',
    { code: 'SlowDown' },
  ],
  [
    'Excon, whose own words hold a “<”',
    'Expected(200) <=> Actual(403 Forbidden) :body => "<Error><Code>AccessDenied</Code><Message>No',
    { code: 'AccessDenied', status: 403 },
  ],
  ['a body that lost its tags', 'NoSuchKeyThe specified thing is gone.k1', { code: 'NoSuchKey' }],
  [
    'Elasticsearch, of what a repository said',
    `{"error":"SnapshotException[no]; nested: AmazonS3Exception[Status Code: 404, AWS Service: Amazon S3, AWS Request ID: ${REQUEST_ID}, AWS Error Code: NoSuchKey, AWS Error Message: Gone];","status":500}`,
    { code: 'NoSuchKey', status: 404, requestId: REQUEST_ID },
  ],
  [
    'an app that answers 500 where its SDK got no answer',
    "method=POST path=/media status=500 error='Seahorse::Client::NetworkingError: Net::OpenTimeout'",
    { status: 0, code: undefined },
  ],
  [
    'AWS SDK for Swift',
    `Status Code: http_status_409 \n x-amz-request-id: ${REQUEST_ID}, \nServer: x`,
    { status: 409, requestId: REQUEST_ID },
  ],
  [
    'Dell ECS, an id of several parts',
    'InvalidPart: no\nstatus code: 400, request_id: 80a9032b:14b587dc17b:b083f:45, host id:',
    { code: 'InvalidPart', status: 400, requestId: '80a9032b:14b587dc17b:b083f:45' },
  ],
  ['a status before JSON', 'RequestError: 429, {"message":"Later"}', { status: 429, code: undefined }],
  ['curl, asked for the status behind the body', `${body('NoSuchKey')}404`, { code: 'NoSuchKey', status: 404 }],
  [
    'a console, of HTTP/2 that has no phrases',
    'app.js:7 PUT https://b.obs.example.com/a.txt?x=1 403',
    { status: 403, code: undefined },
  ],
  ['a sentence that quotes the answer', 'It answers with a "409 Conflict" error.', { status: 409 }],
  [
    'the browser SDK of Alibaba Cloud',
    'Error: XHR error (req "error"), PUT https://b.oss.example.com/a -1 (connected: false)',
    { status: 0, code: undefined },
  ],
  [
    'minio for .NET',
    'MinIO API responded with message=No XML error: . Status code=InternalServerError, response=, content=',
    { status: 500, code: undefined },
  ],
  [
    'Tencent Cloud, headers alone',
    `HTTP/1.1 403 Forbidden\nserver: tencent-cos\nx-cos-request-id: ${REQUEST_ID}\n\n`,
    { status: 403, requestId: REQUEST_ID },
  ],
];

test.each(frames)('reads the line of %s', (_name, text, said) => {
  const error = parseObsError(text);

  expect(Object.fromEntries((Object.keys(said) as (keyof ObsError)[]).map((field) => [field, error[field]]))).toEqual(
    said,
  );
});

describe('a log of several failures', () => {
  test('tells of the last: what came before was tried again', () => {
    expect(
      parseObsError(
        `WARN NoSuchKey: no (status code: 404), trying again\nERROR AccessDenied: no (status code: 403, request id: ${REQUEST_ID})`,
      ),
    ).toMatchObject({ code: 'AccessDenied', status: 403, requestId: REQUEST_ID });
  });

  test('tells of the first that a line names, not of what it adds', () => {
    expect(parseObsError('FATAL: AccessDenied: no, previous error: NoSuchBucket: no').code).toBe('AccessDenied');
  });

  test('tells of the failure, whatever went well after it', () => {
    expect(parseObsError('HTTP response code 200\nHTTP response code 403\nHTTP response code 200').status).toBe(403);
  });
});

test('an id that is empty is not the word that stands behind it', () => {
  expect(parseObsError('status code: 405, request id: \ncaused by: Some words').requestId).toBeUndefined();
  expect(parseObsError({ message: 'status code: 405, request id: \ncaused by: Some words' }).requestId).toBeUndefined();
});

describe('every documented code without a blank', () => {
  const names = Object.keys(codes as Readonly<Record<string, CodeFacts>>).filter((code) => !code.includes(' '));

  test.each<readonly [string, (code: string) => string]>([
    [
      'a Java SDK',
      (code) => `x.SomeException: Words (Service: S3; Status Code: 400; Error Code: ${code}; Request ID: null)`,
    ],
    [
      'the OBS SDK for Go',
      (code) => `obs: service returned error: Status=400 Words, Code=${code}, Message=Words, RequestId=`,
    ],
    ['obsutil', (code) => `Failed, status [400], error code [${code}], error message [Words], request id []`],
    ['the OBS SDK for Python', (code) => `errorCode: ${code}\nerrorMessage: Words`],
  ])('is read in the frame of %s', (_name, frame) => {
    expect(names.filter((code) => parseObsError(frame(code)).code !== code)).toEqual([]);
  });

  test('is read alone, save for two that are words', () => {
    expect(
      names.filter((code) => parseObsError(`Error: upload of a file: ${code},\n Reason: Words`).code !== code),
    ).toEqual(['Redirect', 'Unauthorized']);
  });
});

describe('no code is read from', () => {
  test.each([
    "TypeError: Cannot read properties of undefined (reading 'CommonMsg')\n    at onChange (UploadForm.tsx:42:13)",
    'ReferenceError: ObsClient is not defined',
    'Could not upload NoSuchKey.pdf',
    'Upload of "AccessDenied.docx" was cancelled',
    'uploading /srv/AccessDenied/InternalError.log',
    'https://b.obs.example.com/NoSuchBucket/AccessDenied?x=1',
    'AppComponent: initialised in 12 ms',
    '2024-01-01 WARN [UploadWorker] QueueManager: retrying in 5s',
    'The user JohnSmith, GitHub: no answer',
    'java.lang.IllegalArgumentException: Bucket name cannot be null',
    'System.ArgumentNullException: Value cannot be null. (Parameter "bucketName")',
    'org.springframework.web.multipart.MaxUploadSizeExceededException: Maximum upload size exceeded',
    "QuotaExceededError: Failed to execute 'setItem' on 'Storage'",
    'NotAllowedError: The request is not allowed by the user agent',
    'InvalidStateError: Failed to read the "responseText" property',
    'panic: runtime error\nmain.(*ObjectStore).Put(0x0)',
    'operation error S3: PutObject, exceeded maximum number of attempts',
    'HttpErrorResponse: Http failure response',
    'code: ELIFECYCLE',
    'zip code: 10115 Berlin, Host: example.com, User: JaneDoe',
  ])('%s', (text) => {
    expect(parseObsError(text).code).toBeUndefined();
  });
});

describe('no status is read from', () => {
  test.each([
    'The photo IMG_4031.JPG has 404 pixels',
    'Took 503 ms to render',
    'Minified React error #418; visit https://react.dev/errors/418',
    'process exited with status 1',
    'tcp connect error: Connection refused (os error 111)',
    'Code: 499. DB::Exception: no such thing. (S3_ERROR)',
    'connecting to x.example port 443: failed',
    'at RestStorageService.put(RestStorageService.java:404)',
    'Es wurden 404 Dateien hochgeladen',
    '409 EUR, 503 pieces',
    'line 404: no bracket',
    'a.mp4 (500 MB)',
    'The query returned 500 rows',
    'It asked 403 responses of us',
    '404 Dateien',
    '503 -4 of 507',
    'https://example.com/help?code=404&status=500',
  ])('%s', (text) => {
    expect(parseObsError(text).status).toBeUndefined();
  });
});

test('a success that holds a failure has both', () => {
  const text = 'boto.exception.S3ResponseError: S3ResponseError: 200 OK\n<Error><Code>SlowDown</Code></Error>';

  expect(parseObsError(text)).toMatchObject({ status: 200, code: 'SlowDown' });
});

describe('a wrapper with a status and a code of its own', () => {
  const inner = { CommonMsg: { Status: 403, Code: 'AccessDenied', Message: 'Access Denied', RequestId: REQUEST_ID } };

  test.each([
    ['an app’s code', { code: 'UPLOAD_FAILED', message: 'Upload failed', cause: inner }],
    ['an app’s code and status', { code: 'UPLOAD_FAILED', status: 500, message: 'Upload failed', cause: inner }],
    ['a status alone', { status: 500, message: 'Upload failed', cause: inner }],
  ])('does not hide the answer behind it: %s', (_name, wrapper) => {
    expect(parseObsError(wrapper)).toMatchObject({ status: 403, code: 'AccessDenied', requestId: REQUEST_ID });
  });

  test('is what is told where nothing is behind it', () => {
    expect(parseObsError({ code: 'UPLOAD_FAILED', status: 500 })).toEqual({ code: 'UPLOAD_FAILED', status: 500 });
  });
});

describe('a multi-object delete', () => {
  const errors = [{ Key: 'a.txt', Code: 'AccessDenied', Message: 'Access Denied' }];

  test.each([
    ['AWS SDK v3', { $metadata: { httpStatusCode: 200, requestId: REQUEST_ID }, Deleted: [], Errors: errors }],
    [
      'OBS SDK',
      {
        CommonMsg: { Status: 200, Code: '', Message: '', RequestId: REQUEST_ID },
        InterfaceResult: { Deleteds: [], Errors: errors },
      },
    ],
  ])('that answered 200 tells what could not be deleted: %s', (_name, result) => {
    expect(parseObsError(result)).toMatchObject({
      status: 200,
      code: 'AccessDenied',
      key: 'a.txt',
      requestId: REQUEST_ID,
    });
  });
});

test('a key keeps its blanks: two of them name another object than one', () => {
  expect(parseObsError('<Error><Code>NoSuchKey</Code><Key>my  photos/a   b.jpg</Key></Error>').key).toBe(
    'my  photos/a   b.jpg',
  );
  expect(parseObsError({ key: 'a\u202e  b\nc' }).key).toBe('a  b c');
});

test('what IAM encodes for the eyes of an administrator is never shown', () => {
  const answer = '{"error_msg":"no","error_code":"PAP5.0011","encoded_authorization_message":"EgpjbiSECRET=="}';

  for (const text of [answer, answer.slice(0, -3), `log ${answer}`])
    expect(JSON.stringify(parseObsError(text))).not.toContain('SECRET');
});

test('the stream that Node answers with tells what was asked for, and nothing of its headers', () => {
  const req = {
    protocol: 'http:',
    host: 'x.example',
    path: '/photos/',
    method: 'HEAD',
    _header: 'authorization: AKIA',
  };
  const error = parseObsError({
    name: 'NotFound',
    message: 'UnknownError',
    $metadata: { httpStatusCode: 404 },
    $response: { statusCode: 404, headers: { 'x-amz-request-id': REQUEST_ID }, body: { statusCode: 404, req } },
  });

  expect(error).toEqual({
    status: 404,
    requestId: REQUEST_ID,
    bucket: 'photos',
    method: 'HEAD',
    endpoint: 'x.example',
  });
});

test('the text of an answer counts where a client parsed nothing of it', () => {
  const response = { status: 404, text: body('NoSuchBucket'), body: {}, headers: {} };

  expect(parseObsError({ status: 404, message: 'Not Found', response })).toMatchObject({
    code: 'NoSuchBucket',
    requestId: REQUEST_ID,
  });
});
