// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

describe('a status is read', () => {
  test.each([
    // Of HTTP itself.
    'got HTTP/1.1 404',
    'got HTTP/2 404',
    '"PUT /b/a HTTP/1.1" 404 243',
    'RESP: [404] x',
    // By its name.
    'Status Code: 404',
    'status=404',
    'status = 404',
    'status: "404"',
    "status: '404'",
    'status: [404]',
    'status("404")',
    '"status":404',
    '\\"status\\":404',
    '":status" => 404',
    'status --> 404',
    'status of 404',
    'status is 404',
    'status  404',
    'status [404]',
    'status   [404]',
    'status is   404',
    '[status code] 404',
    'status_code: 404',
    'status-code: 404',
    'StatusCode(404)',
    'StatusCode：404',
    'x\\nstatus code: 404',
    'x\\tstatus: 404',
    'http status 404',
    'http_status: 404',
    'http error 404',
    'http code: 404',
    'http_status_code: 404',
    'response 404',
    'response code: 404',
    'response status: 404',
    'response status code 404',
    'it returned 404',
    'it returned error: 404',
    'it responded with 404',
    'it responded with a status of 404',
    '状态码：404',
    '响应码: 404',
    // By a name of failures.
    'http_error:404',
    'err_code=404',
    'errcode 404',
    'code: 404',
    'error 404',
    'error[404]',
    'Fehler 404',
    "code['404']",
    'code, 404',
    'error (404',
    // By its phrase, or a code.
    'got 404 Not Found',
    '404 Not Found',
    'got `404 Not Found`',
    "got '404 Not Found'",
    'got (404 Not Found)',
    'got 404 (Not Found)',
    'got 404: NoSuchKey',
    'got 404: Not Found',
    "got 404, message='x'",
    // At the beginning, or in brackets.
    '404: gone',
    'upload: 404: gone',
    '404 - gone',
    'StatusCodeError: 404 - gone',
    'gone (404)',
    'gone `(404)`',
    'request(404)',
    'gone (404: x)',
    'gone (404 Not Found)',
    'gone (404, Not Found)',
    'gone (404, NoSuchKey)',
    'gone (404 no_such_bucket)',
    // Of a console.
    'POST http://b.obs.example.com/a 404',
    'GET https://b.obs.example.com/a 404',
  ])('from “%s”', (text) => {
    expect(parseObsError(text).status).toBe(404);
    expect(parseObsError(`PUT failed, ${text}`).status ?? 404).toBe(404);
  });

  test.each(['status: 0', 'status=-1', 'status: 0, x', 'StatusCode(0)'])('that no answer came, from “%s”', (text) => {
    expect(parseObsError(text).status).toBe(0);
  });

  test.each([
    'GET /a?status=404 was slow',
    'GET /a?b&status=404 was slow',
    'status: 404 bytes',
    'status 404 bytes',
    'status: 404 entries',
    'status 404 files',
    'status: 404 items',
    'status: 404 keys',
    'status: 404 objects',
    'status: 404 records',
    'status: 404 results',
    'status: 404 rows',
    'status: 4041',
    'mystatus: 404',
    'status: 0.5',
    'status: 604',
    'GET /a?code=404 was slow',
    'code 4041',
    'code 404.5',
    'error 404.x',
    'error 404.2',
    'error 404. x',
    'code 204',
    '404 Dateien',
    '409 EUR',
    '404 Euros',
    'x404 Not Found',
    '604 Not Found',
    '204: x',
    'f(404)',
    'f (404 files)',
    'x404: gone',
    'HTTP/1.1 4041',
  ])('not from “%s”', (text) => {
    expect(parseObsError(text).status).toBeUndefined();
  });
});

describe('a code is read', () => {
  test.each([
    'Code=CODE, Message=gone',
    'error code [CODE]',
    'Error Code: CODE',
    'error code: CODE',
    'error_code: CODE',
    'ErrorCode=CODE',
    'errorcode = CODE',
    'ObsErrorCode: CODE',
    'S3ErrorCode: CODE',
    'Error Code "CODE"',
    'Error Code CODE and more',
    'Error Code: "CODE"',
    "Error Code: 'CODE'",
    'Error Code：CODE',
    'Error Code[CODE]',
    '"errorCode":"CODE"',
    '\\"errorCode\\":\\"CODE\\"',
    'Exception name: CODE',
    'Service Code: CODE',
    'serviceCode: CODE',
    '错误码：CODE',
    'Code: CODE',
    'Code="CODE"',
    "Code: 'CODE'",
    'Code-->CODE',
    '\\"Code\\":\\"CODE\\"',
    'code: CODE',
    'code: "CODE"',
    'code = CODE',
    'code: Some("CODE")',
    '\\"code\\": \\"CODE\\"',
    'error (CODE)',
    'An error occurred (CODE) when',
    'got 404 (CODE)',
    's3.model.CODEException: gone',
    'api error CODE: gone',
    'Aws::S3::Errors::CODE: gone',
    'ErrorCode  : CODE',
    'obsErrorCode: CODE',
    'obsErrorcode: CODE',
    's3ErrorCode: CODE',
    'service code: CODE',
    'Servicecode: CODE',
    'Code : CODE',
    'Code  =  "CODE"',
    'Code:CODE',
    'code : CODE',
    'code:CODE',
    'code:   CODE',
    "code: 'CODE'",
    '"code": "CODE"',
  ])('from “%s”, also one that nobody knows', (form) => {
    for (const code of ['NoSuchKey', 'OddName']) expect(parseObsError(form.replaceAll('CODE', code)).code).toBe(code);
  });

  // By what it is made of.
  test.each([
    'NoSuchKey: gone',
    'NoSuchKey, gone',
    'upload: NoSuchKey',
    'upload failed (NoSuchKey)',
    '[NoSuchKey] gone',
    'upload failed: NoSuchKey',
    'NoSuchKey (client): gone',
    'NoSuchKey (server): gone',
    'NoSuchKey gone',
    'err="NoSuchKey: gone"',
    "err: 'NoSuchKey: gone'",
    'err=\\"NoSuchKey: gone\\"',
  ])('from “%s”', (text) => {
    expect(parseObsError(text).code).toBe('NoSuchKey');
  });

  test.each([
    ['got (403 download_cap_exceeded)', 'download_cap_exceeded'],
    ['failed: KMS.DisabledException', 'KMS.DisabledException'],
    ['connect ECONNREFUSED 192.0.2.1', 'ECONNREFUSED'],
    ['getaddrinfo EAI_AGAIN x', 'EAI_AGAIN'],
    ['write EPIPE', 'EPIPE'],
    ['GET https://a.example.com net::ERR_CERT_DATE_INVALID', 'ERR_CERT_DATE_INVALID'],
    ['Obs.0011', 'Obs.0011'],
    ['Obs.0011 Operation failed', 'Obs.0011'],
    ['Code=Bad Request, Message=x', 'Bad Request'],
    ['Error Code: obs.SomeThing', 'obs.SomeThing'],
    ['code: AOddName', 'AOddName'],
    ['Code: ABCDe1', 'ABCDe1'],
    ['error code [Odd Name]', 'Odd Name'],
    ['error (Odd.Name)', 'Odd.Name'],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'ERR_HTTP2_PROTOCOL_ERROR'],
    ['Error Code: NoneLeft', 'NoneLeft'],
    ['Error Code: nullValue', 'nullValue'],
  ])('from “%s”: %s', (text, code) => {
    expect(parseObsError(text).code).toBe(code);
  });

  test.each([
    'Error Code: "NoSuchKe',
    "Code: 'NoSuchKe",
    'MyApp: started',
    'TypeError: x is not a function',
    'NullPointerException: x',
    'net::ERR_FAILED',
    'Errors::Http404: gone',
    'Errors::ServiceError: gone',
    's3.model.S3Exception: gone',
    's3.model.AmazonS3Exception: gone',
    'https://a.example.com/NoSuchKey: gone',
    '<NoSuchKey: gone',
    '"NoSuchKey": gone',
    'my-NoSuchKey: gone',
    'code: ok',
    'code: something',
    'Code: 404',
    'Error Code: null',
    'the NoSuchKey is gone',
    'see Obs.0011',
    'Code: SUCCESS',
    'code: OK',
    'x304 (OddName',
    'OddName: gone',
    'Error Code: undefined',
  ])('not from “%s”', (text) => {
    expect(parseObsError(text).code).toBeUndefined();
  });
});

describe('a word is told for a code by what it is made of', () => {
  test.each([
    'NoSuchThing',
    'NotSuchThing',
    'NonSuchThing',
    'InvalidThing',
    'IllegalThing',
    'MalformedThing',
    'MissingThing',
    'BadThing',
    'TooManyThings',
    'IncompleteThing',
    'InsufficientThing',
    'UnexpectedThing',
    'IncorrectThing',
    'UnresolvableThing',
    'AmbiguousThing',
    'RequestThrottled',
    'MultipleThings',
    'UnknownElement',
    'MaxMessageLengthExceeded',
    'CORSRuleThing',
    'GatewayBroken',
    'XMinioThing',
    'KeyMalformed',
    'PreconditionFailed',
    'AccessDenied',
    'AccessForbidden',
    'KeyDisabled',
    'KeySuspended',
    'ThingAlreadyThere',
    'LimitExceeded',
    'KeyExists',
    'KeyMissing',
    'KeyTooLong',
    'MethodNotAllowed',
    'ThingMustBeThere',
    'DigestMismatch',
    'TokenExpired',
    'UploadAborted',
    'OperationConflict',
    'PermanentRedirect',
    'ServiceUnavailable',
    'RequestTimeout',
    'RequestTimeOut',
    'RequestTimedOut',
    'SlowDown',
    'ThrottlingThing',
    'KeyUnauthorized',
    'KeyRestricted',
    'KeyProhibited',
    'KeyRequired',
    'AccountProblem',
    'AccountFrozen',
    'AccountArrears',
    'UserDeregistered',
    'TrafficOverLimit',
    'ObjectLocked',
    'ServerBusy',
    'InternalError',
    // A class of errors may stand inside.
    'NoSuchErrorDocument',
    'InvalidExceptionName',
  ])('%s', (code) => {
    expect(parseObsError(`upload failed: ${code}`).code).toBe(code);
  });

  test.each([
    'VeryInvalidThing',
    'TheNoSuchThing',
    'MyXMinioThing',
    'ItsMissingThing',
    'OddThing',
    'InvalidThingError',
  ])('%s is none', (word) => {
    expect(parseObsError(`upload failed: ${word}`).code).toBeUndefined();
  });

  test('not behind a tag', () => {
    expect(parseObsError('<b> NoSuchThing: gone').code).toBeUndefined();
  });

  test('the first of the last line is told, with all that is indented below it', () => {
    expect(parseObsError('Error Code: OneName\nError Code: TwoName').code).toBe('TwoName');
    expect(parseObsError('Error Code: OneName\n  Error Code: TwoName').code).toBe('OneName');
    expect(parseObsError('Error Code: NoName\nError Code: OneName\n\tx\n  Error Code: TwoName').code).toBe('OneName');
    expect(parseObsError('Error Code: OneName\nx\n  Error Code: TwoName').code).toBe('TwoName');
    expect(parseObsError('Error Code: OneName, Error Code: TwoName').code).toBe('OneName');
  });
});

describe('a request ID is read', () => {
  test.each([
    `request id: ${REQUEST_ID}`,
    `request ID=${REQUEST_ID}`,
    `RequestId: ${REQUEST_ID}`,
    `requestid ${'['}${REQUEST_ID}]`,
    `request_id = "${REQUEST_ID}"`,
    `request-id: '${REQUEST_ID}'`,
    `"RequestId":"${REQUEST_ID}"`,
    `\\"RequestId\\":\\"${REQUEST_ID}\\"`,
    `RequestId: [${REQUEST_ID}]`,
    `RequestId-->${REQUEST_ID}`,
    `RequestId：${REQUEST_ID}`,
    `aws_request_id: ${REQUEST_ID}`,
    `x-amz-request-id: ${REQUEST_ID}`,
    `x-obs-request-id : ${REQUEST_ID}`,
    `X-Trans-Id: ${REQUEST_ID}`,
    `请求ID：${REQUEST_ID}`,
    `请求 id: ${REQUEST_ID}`,
    `"x-amz-request-id": HeaderValue { _private: H0("${REQUEST_ID}") }`,
  ])('from “%s”', (said) => {
    expect(parseObsError(`Status Code: 404, ${said}`).requestId).toBe(REQUEST_ID);
    expect(parseObsError(`Status Code: 404\n${said}\nmore`).requestId).toBe(REQUEST_ID);
  });

  test.each([
    'request id: null',
    'request id: None',
    'request id: , caused by x',
    'request id: abc',
    `extended request id: ${REQUEST_ID}`,
    `myrequestid: ${REQUEST_ID}`,
    `request id ${REQUEST_ID}`,
    `request id: ${REQUEST_ID}${REQUEST_ID}${REQUEST_ID}`,
  ])('not from “%s”', (said) => {
    expect(parseObsError(`Status Code: 404, ${said}`).requestId).toBeUndefined();
  });

  test('the last of several', () => {
    expect(parseObsError(`Status: 404, request id: A1B2C3, request id: ${REQUEST_ID}`).requestId).toBe(REQUEST_ID);
  });
});

describe('a sentence is read', () => {
  test.each([
    ['Status=404, Code=NoSuchKey, Message=It is gone., RequestId=A1B2C3', 'It is gone.'],
    ['Status=404, Message=It is gone.', 'It is gone.'],
    ['Status-->404\nMessage-->It is gone.', 'It is gone.'],
    ['Status: 404, error message [It is gone.]', 'It is gone.'],
    ['Status: 404, error message: [It is gone.]', 'It is gone.'],
    ['Status: 404, error message=[It is gone.]', 'It is gone.'],
    ['An error occurred (NoSuchKey) when calling the GetObject operation: It is gone.', 'It is gone.'],
    [
      'An error occurred (NoSuchKey) when calling the GetObject operation (reached max retries: 4): It is gone.',
      'It is gone.',
    ],
    ['StatusCode: 404, api error NoSuchKey: It is gone.', 'It is gone.'],
    ['404 Not Found\nReason: It is gone.\n', 'It is gone.'],
    ['Status: 404, Error message: It is gone.', 'It is gone.'],
    ["{'Code': 'NoSuchKey', 'Message': 'It is gone.'}", 'It is gone.'],
    ['Error { code: Some("NoSuchKey"), message: Some("It is gone.") }', 'It is gone.'],
  ])('from “%s”', (text, message) => {
    expect(parseObsError(text).message).toBe(message);
  });
});

describe('that a page may not see an answer is read', () => {
  test.each([
    "Access to fetch at 'https://b.obs.example.com/a' from origin 'https://a.example' has been blocked by CORS policy: x",
    'Cross-Origin Request Blocked: reading the remote resource at https://b.obs.example.com/a.',
    'Fetch API cannot load https://b.obs.example.com/a due to access control checks.',
    'Origin https://a.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
    'Preflight response is not successful. Status code: 200',
    'XMLHttpRequest: Preflight response is not successful. Status code: 200',
    'Mixed Content: The page was loaded over HTTPS',
    "Refused to connect to 'https://b.obs.example.com/a'",
    'GET https://b.obs.example.com/a net::ERR_FAILED',
    'GET https://b.obs.example.com/a net::ERR_FAILED 200 (OK)',
    'TypeError: Failed to fetch',
    'Failed to fetch',
    'fetch failed',
    'TypeError: Load failed',
    'NetworkError when attempting to fetch resource.',
    'Network Error',
    'Network Failure',
    'Network request failed',
    'Http failure response for https://b.obs.example.com/a: 0 Unknown Error',
  ])('from “%s”', (text) => {
    expect(parseObsError(text).status).toBe(0);
  });

  test.each([
    ['GET', 'GET https://b.obs.example.com/a net::ERR_FAILED'],
    ['HEAD', 'HEAD https://b.obs.example.com/a net::ERR_FAILED'],
    ['PUT', 'PUT https://b.obs.example.com/a 403 (Forbidden)'],
    ['POST', 'POST http://b.obs.example.com/a 403 (Forbidden)'],
    ['DELETE', 'DELETE https://b.obs.example.com/a 403 (Forbidden)'],
    ['Chromium', "Access to XMLHttpRequest at 'https://b.obs.example.com/a' has been blocked by CORS policy"],
    ['Firefox', 'Cross-Origin Request Blocked: reading the remote resource at https://b.obs.example.com/a.'],
    ['Safari', 'Fetch API cannot load https://b.obs.example.com/a due to access control checks.'],
  ])('with the host that was called: %s', (_name, text) => {
    expect(parseObsError(text).endpoint).toBe('b.obs.example.com');
  });

  test('but where the answer was a failure, that is told', () => {
    expect(parseObsError('Preflight response is not successful. Status code: 403').status).toBe(403);
  });

  test.each([
    'Upload failed',
    'The Network Error page',
    'Reload failed',
    'x: 0 unknown',
    'see Cross-Origin Request Blocked',
    'see Mixed Content: x',
    'it Refused to connect to x',
    'see Preflight response is not',
  ])('not from “%s”', (text) => {
    expect(parseObsError(text).status).toBeUndefined();
  });
});
