// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type CauseId, diagnose, formatReport } from '../../../src/core/index.js';

const top = (error: unknown) => diagnose(error).candidates[0]?.cause;

describe('a page of HTML', () => {
  const page = '<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1><hr>nginx</body></html>';

  test('without a request id is not told as a refusal of the service', () => {
    const diagnosis = diagnose(page);

    expect(diagnosis.candidates[0]).toMatchObject({ cause: 'gateway', verdict: 'likely' });
    expect(diagnosis.candidates.map(({ cause }) => cause)).toContain('no-permission');
    expect(diagnosis).toMatchObject({ category: 'client-error', outcome: 'refused', retry: { advice: 'after-fix' } });
  });

  test('with the service’s request id is the service’s', () => {
    expect(top(`HTTP/1.1 403 Forbidden\nx-obs-request-id: 0000018F0000\n\n${page}`)).toBe('no-permission');
  });

  test.each<readonly [string, CauseId]>([
    ['Unauthorized', 'token'],
    ['Forbidden', 'no-permission'],
    ['Length Required', 'sdk-parameter'],
    ['Precondition Failed', 'precondition'],
    ['Internal Server Error', 'internal'],
  ])('in the form of the Swift dialect keeps the meaning of its phrase: %s', (phrase, cause) => {
    expect(top(`<html><h1>${phrase}</h1><p>Words.</p></html>`)).toBe(cause);
  });

  test.each<readonly [string, CauseId]>([
    ['413 Request Entity Too Large', 'too-large'],
    ['429 Too Many Requests', 'throttled'],
  ])('that says what anybody would mean by it is believed: %s', (title, cause) => {
    expect(top(`<html><head><title>${title}</title></head></html>`)).toBe(cause);
  });
});

describe('a sentence without its code', () => {
  test.each<readonly [string, CauseId]>([
    ['mc: <ERROR> Unable to stat. The specified key does not exist.', 'no-object'],
    ['Fatal: The specified bucket does not exist', 'no-bucket'],
    ['The request signature we calculated does not match the signature you provided.', 'signature-mismatch'],
    ['You have attempted to create more buckets than allowed', 'limit-reached'],
    ['upstream connect error or disconnect/reset before headers', 'gateway'],
    ['curl: (7) Failed to connect to b.obs.example.com port 443', 'connect'],
    ['cURL error 28: Operation timed out after 30001 milliseconds', 'client-timeout'],
    ['Could not resolve host: b.obs.example.com', 'dns'],
    ['curl: (52) Empty reply from server', 'reset'],
    ['SSL certificate problem: unable to get local issuer certificate', 'connect'],
    ['Unable to locate credentials', 'sdk-parameter'],
    ['Put "https://x.example/a": EOF', 'reset'],
    ['The network connection was lost.', 'reset'],
    ['The Internet connection appears to be offline.', 'connect'],
    ['Unable to execute HTTP request: Timeout waiting for connection from pool', 'client-timeout'],
    ['This looks like a network error, the endpoint might be blocked by an internet provider', 'cors-or-blocked'],
    ["The authorization header is malformed; the region 'a' is wrong; expecting 'b'", 'wrong-region'],
    ['Bucket `photos` does not exist.', 'no-bucket'],
    ['Insufficient permissions to access this file', 'no-permission'],
    ['Your previous request succeeded and you already own it.', 'name-taken'],
    ['The lifecycle configuration does not exist', 'no-config'],
    ['In arrear or insufficient balance', 'arrears'],
    ['Bucket storage space is not enough', 'quota'],
    ["The operation is not valid for the object's storage class", 'cold-object'],
    ['At least one of the pre-conditions you specified did not hold', 'precondition'],
    ['A conflicting conditional operation is currently in progress', 'conflicting-operation'],
    ['The Content-MD5 you specified did not match', 'md5-mismatch'],
    ['The XML you provided was not well-formed', 'sdk-parameter'],
    ['One or more of the specified parts could not be found', 'parts'],
    ['You did not provide the number of bytes specified by the Content-Length', 'body-cut'],
    ['A header you provided implies functionality that is not implemented', 'unsupported-header'],
    ['The specified method is not allowed', 'not-in-region'],
    ['The requested method is not implemented.', 'not-in-region'],
    ['ERROR: No such bucket: photos', 'no-bucket'],
    ['a.bin is of storage class GLACIER, restore it first', 'cold-object'],
    ['What is to be copied is not in the active tier', 'cold-object'],
    ['level=error err.detail="Put https://b.example/a: EOF"', 'reset'],
    ["{error: 'CORS blocked'}", 'cors-or-blocked'],
    ['Your socket connection to the server was not read from or written to', 'socket-timeout'],
    ['We encountered an internal error', 'internal'],
    ['Server not initialized, please try again.', 'temporarily-unavailable'],
    ['Your proposed upload is smaller than the minimum allowed size', 'too-small'],
    ['SdkClientException: Unable to load AWS credentials from the chain', 'sdk-parameter'],
    ['Missing credentials in config', 'sdk-parameter'],
    ['OSSException: access key id is empty', 'sdk-parameter'],
    ['Invalid Policy: no such field', 'sdk-parameter'],
    ['Request Error: java.lang.NoClassDefFoundError: a/B', 'sdk-parameter'],
    ['A WebException was thrown: Unable to connect to the remote server', 'connect'],
    ['Curl returned error code 28.', 'client-timeout'],
    ['curl: (6)', 'dns'],
    ['CURLcode = 56', 'reset'],
    ['NetworkingError: Net::ReadTimeout with #<TCPSocket:(closed)>', 'client-timeout'],
    ['The x-obs-acl header is not supported for this operation.', 'unsupported-header'],
    ['Bad request: authorization header malformed, unexpected scope: 20250101/a/s3', 'wrong-region'],
    ['incorrect region, please use b', 'wrong-region'],
    ['Invalid credentials. Check both keys.', 'invalid-ak'],
    ['ExAws: HTTP ERROR: :timeout', 'client-timeout'],
    ['ExAws: HTTP ERROR: :closed', 'reset'],
    ['HTTP ERROR: :nxdomain', 'dns'],
    ['No permission to write: a.jpg', 'no-permission'],
    ['Put "https://b.example/a": net/http: invalid header field value for "Authorization"', 'sdk-parameter'],
    ['dial tcp: lookup b.example on 10.0.0.2:53: server misbehaving', 'dns'],
    ['Put "https://b.example/a": http: server gave HTTP response to HTTPS client', 'connect'],
    ['tls: first record does not look like a TLS handshake', 'connect'],
    ['HttpRequestException: The SSL connection could not be established, see inner exception.', 'connect'],
    ['The request was canceled due to the configured HttpClient.Timeout of 30 seconds elapsing.', 'client-timeout'],
    ["ProtocolError('Connection broken: IncompleteRead(5 bytes read, 9 more expected)')", 'reset'],
    ['write /data/a: no space left on device', 'quota'],
    ['507 Insufficient Storage', 'quota'],
    ['Parameter validation failed: Invalid bucket name "My Photos": Bucket name must match a pattern', 'bucket-name'],
    ['Bucket name contains invalid characters', 'bucket-name'],
    ['Bucket name cannot be shorter than 3 characters', 'bucket-name'],
    ['Object name cannot be empty', 'sdk-parameter'],
    ['list failed: OBS_STATUS_NameLookupError', 'dns'],
    ['list failed: OBS_STATUS_FailedToConnect', 'connect'],
    ['list failed: OBS_STATUS_ConnectionFailed', 'connect'],
    ['list failed: OBS_STATUS_ServerFailedVerification', 'connect'],
    ['[error] upstream timed out (110: Connection timed out) while reading, server: b.example', 'gateway'],
    ['[error] upstream prematurely closed connection while reading, server: b.example', 'gateway'],
  ])('tells the cause: %s', (text, cause) => {
    expect(top(text)).toBe(cause);
  });

  test.each([
    ['The request signature we calculated does not match', 'client-error'],
    ['We encountered an internal error', 'server-error'],
    ['upstream connect error or disconnect/reset before headers', 'server-error'],
    ['The network connection was lost.', 'no-response'],
    // Never sent.
    ['Key is a required element!', 'unknown'],
  ])('is in the family of that code: %s', (text, category) => {
    expect(diagnose(new Error(text)).category).toBe(category);
  });

  test('beside a code that says no more than “no answer” tells which', () => {
    expect(top({ code: 'NetworkingError', message: 'getaddrinfo EIO' })).toBe('dns');
    expect(top({ code: 'NetworkingError', message: 'Network Failure' })).toBe('cors-or-blocked');
  });

  test('“Access Denied” is likely a missing right, and proves none', () => {
    expect(diagnose('mc: <ERROR> Access Denied.').candidates[0]).toMatchObject({
      cause: 'no-permission',
      verdict: 'likely',
    });
  });
});

describe('one code, several messages', () => {
  test.each<readonly [string, string, CauseId]>([
    ['AccessDenied', 'Request is not valid yet', 'clock-skew'],
    [
      'AccessDenied',
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
      'wrong-endpoint',
    ],
    [
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
      'sdk-parameter',
    ],
    ['InvalidArgument', 'The calculated MD5 hash of the key did not match the hash that was provided.', 'encryption'],
    ['BadRequest', 'Server-side encryption is not set up here.', 'encryption'],
    ['NotImplemented', "Header 'x-amz-acl' with value 'public-read' not implemented", 'unsupported-header'],
    ['AccessDenied', 'This store requires a valid Date.', 'sdk-parameter'],
    ['AccessDenied', 'Forbidden: Invalid signature', 'signature-mismatch'],
    ['NotImplemented', 'AWS chunked bodies are not taken here', 'unsupported-header'],
    ['AccessDenied', 'Cannot upload files, storage cap exceeded.', 'quota'],
    ['AccessDenied', 'Invalid according to Policy: Policy expired.', 'url-expired'],
    ['InvalidPolicyDocument', 'Policy expired.', 'url-expired'],
    ['AuthorizationHeaderMalformed', "the region 'a' is wrong; expecting 'b'", 'wrong-region'],
    ['NotImplemented', 'A header you provided implies functionality that is not implemented', 'not-in-region'],
  ])('%s, “%s”', (code, message, cause) => {
    expect(top({ code, message })).toBe(cause);
  });
});

describe('a code of another store', () => {
  test.each<readonly [string, CauseId, string]>([
    ['UserSuspended', 'account-state', 'client-error'],
    ['ObjectLockConfigurationNotFoundError', 'no-config', 'client-error'],
    ['XMinioServerNotInitialized', 'temporarily-unavailable', 'server-error'],
    ['AuthorizationQueryParametersError', 'sdk-parameter', 'client-error'],
    ['CORSResponse', 'cors-rule', 'client-error'],
    ['ExpiredToken', 'token', 'client-error'],
    ['ConditionalRequestConflict', 'conflicting-operation', 'client-error'],
  ])('%s has cause and category', (code, cause, category) => {
    expect(diagnose({ code })).toMatchObject({ match: 'code', category });
    expect(top({ code })).toBe(cause);
  });

  test('that nobody listed stays unknown, with what is known', () => {
    expect(diagnose({ code: 'PoltergeistInTheMachine', status: 409 })).toMatchObject({
      error: { code: 'PoltergeistInTheMachine', status: 409 },
      match: 'status',
    });
    expect(diagnose({ code: 'PoltergeistInTheMachine' })).toMatchObject({ match: 'none', category: 'unknown' });
  });
});

test.each([521, 522, 523, 524, 525, 526, 527])('%i of Cloudflare is a gateway’s', (status) => {
  expect(diagnose(status)).toMatchObject({ match: 'status' });
});

test.each([302, 308, 402, 410, 415, 451])(
  '%i, of which no cause is known, was refused and is not to be repeated',
  (status) => {
    expect(diagnose({ status, method: 'POST' })).toMatchObject({
      outcome: 'refused',
      retry: { advice: 'after-fix', safe: true },
    });
  },
);

test('a report of something that is no diagnosis says nothing, and does not throw', () => {
  const garbage: unknown[] = [undefined, null, 1, 'text', {}, [], { error: null }, { error: {}, candidates: 3 }];

  for (const value of garbage) {
    expect(formatReport(value as never)).toMatch(/^obs-error-kit: [\d.]+$/u);
    expect(() => JSON.parse(formatReport(value as never, { format: 'json' })) as unknown).not.toThrow();
    expect(() => formatReport(value as never, null as never)).not.toThrow();
  }
});
