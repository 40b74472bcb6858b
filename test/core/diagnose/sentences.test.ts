// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type CauseId, diagnose } from '../../../src/core/index.js';

/** Causes that a sentence leaves open, the first first; '' where it says nothing. */
const open = (error: unknown) => {
  const { candidates } = diagnose(error);
  const isSaid = candidates.some(({ evidence }) => evidence.some(({ id }) => id === 'message'));
  return isSaid
    ? candidates
        .filter(({ evidence }) => evidence.some(({ id }) => id === 'message'))
        .map(({ cause, verdict }) => `${cause} ${verdict}`)
    : '';
};

/** Of one cause a sentence is proof; of two the first is the likely one. */
const meaning = ([first, second]: readonly CauseId[]) =>
  second ? [`${first} likely`, `${second} possible`] : [`${first} confirmed`];

type Row = readonly [codes: string, causes: readonly CauseId[], ...sentences: string[]];

/** What services say with a code that means several things. Without any code it says the same. */
const withCodes: readonly Row[] = [
  [
    'RequestTimeTooSkewed RequestExpired AccessDenied ExpiredToken',
    ['clock-skew'],
    'Request is not yet valid',
    'Request is not valid yet',
  ],
  [
    'RequestTimeTooSkewed RequestExpired AccessDenied ExpiredToken',
    ['clock-skew', 'request-too-old'],
    'Request is no longer valid',
    'Date is too old',
    'The difference between the request time and the current time is too large.',
  ],
  [
    'RequestTimeTooSkewed RequestExpired AccessDenied ExpiredToken InvalidPolicyDocument',
    ['url-expired'],
    'Request has expired',
    'Request signature expired',
    'Policy expired.',
    'Invalid according to Policy: Policy expired.',
    'Policy: [redacted] expired.',
  ],
  [
    'RequestTimeTooSkewed RequestExpired AccessDenied ExpiredToken',
    ['request-too-old'],
    'Signing key is no longer valid',
    'The signed date is too skewed',
  ],
  ['AccessDenied', ['encryption'], 'The ciphertext refers to a KMS key that does not exist'],
  [
    'AccessDenied',
    ['no-permission'],
    'User x is not authorized to perform: s3:GetObject',
    'because no identity-based policy allows the action',
    'with an explicit deny in a bucket policy',
  ],
  ['AccessDenied', ['signature-mismatch'], 'There were headers present in the request which were not signed'],
  [
    'AccessDenied',
    ['sdk-parameter', 'clock-skew'],
    'AWS authentication requires a valid Date or x-amz-date header',
    'OBS authentication requires a valid Date or x-obs-date header',
  ],
  ['AccessDenied', ['sdk-parameter'], 'Invalid according to Policy: Extra input fields: x'],
  [
    'AccessDenied PermanentRedirect',
    ['wrong-endpoint'],
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
  ],
  ['AccessDenied', ['account-state'], 'The account is suspended'],
  ['AccessDenied', ['quota'], 'Cannot upload files, storage cap exceeded.'],
  [
    'AccessForbidden',
    ['cors-rule'],
    'CORSResponse: CORS is not enabled for this bucket',
    'This CORS request is not allowed',
  ],
  ['InvalidAccessKeyId', ['token'], 'The security token included is wrong'],
  [
    'InvalidAccessKeyId',
    ['invalid-ak'],
    'The Access Key Id you provided does not exist in our records.',
    'It has been disabled.',
    'It only supports console access.',
    'Access key abc is inactive.',
  ],
  ['InvalidObjectState', ['invalid-parameter'], 'The object is not a cold object', 'The object is not archive'],
  [
    'InvalidRequest InvalidArgument NotImplemented MalformedTrailerError AwsChunkedWrappingError',
    ['unsupported-header'],
    'Value for x-amz-checksum-crc32 header is invalid',
    'Malformed trailer',
    'x-amz-sdk-checksum-algorithm',
    'aws-chunked encoding is not supported',
    "Header 'x-amz-acl' not implemented",
  ],
  [
    'AuthorizationHeaderMalformed',
    ['wrong-region'],
    "the region 'a' is wrong; expecting 'b'",
    "the region '' is wrong",
  ],
  [
    'InvalidRequest InvalidArgument',
    ['sdk-parameter'],
    'missing required header for this request: x',
    'Copy must mention the source bucket',
    'The authorization header is wrong',
    'The authorization mechanism you have provided is not supported.',
  ],
  [
    'InvalidRequest InvalidArgument',
    ['encryption'],
    'Server side encryption is wanted',
    'The customer key is too short',
    'Requests must be made over a secure connection.',
    'The calculated MD5 hash of the key did not match',
    'The encryption parameters are not applicable',
  ],
  ['InvalidArgument', ['parts'], 'Part number must be an integer', 'partNumber is wrong'],
  ['MalformedXML InvalidPart', ['parts'], 'The ETag is null'],
];

/** What clients say of themselves, and services and gateways without a code. */
const alone: readonly (readonly [causes: readonly CauseId[], ...sentences: string[]])[] = [
  [
    ['sdk-parameter'],
    'Key is a required element!',
    'No value provided for input HTTP label: Bucket.',
    "Missing required key 'Bucket' in params",
    'server is required but not set',
    'Bucket is required but not specified',
    'Unsupported Authorization Type',
    'Unable to locate credentials',
    'Could not load credentials from any providers',
    'NoCredentialProviders: no valid providers in chain.',
    'Parameter validation failed:',
  ],
  [
    ['dns'],
    'java.net.UnknownHostException: obs.example.com',
    'Name or service not known',
    'Could not resolve host: obs.example.com',
    'Temporary failure in name resolution',
    'dial tcp: lookup obs.example.com: no such host',
    'nodename nor servname provided',
    'A server with the specified hostname could not be found.',
  ],
  [
    ['connect'],
    'Connection refused',
    'java.net.ConnectException: x',
    'No route to host',
    'The Internet connection appears to be offline.',
    'curl: (7) Failed to connect to obs.example.com',
    "curl: (7) couldn't connect to host",
    'The client could not connect to it',
    'unable to get local issuer certificate',
    'javax.net.ssl.SSLHandshakeException',
    'SSL routines: wrong version number',
    'SSL_ERROR_SYSCALL',
    'x509: wrong name',
    'write EPROTO 4567',
  ],
  [
    ['reset'],
    'socket hang up',
    'Connection reset by peer',
    'Connection was reset',
    'Connection closed before the end',
    'Connection was closed before the end',
    'unexpected EOF',
    'Put "https://obs.example.com/a": EOF',
    'Put "http://obs.example.com/a": EOF',
    'Read after end',
    'Broken pipe',
    'Empty reply from server',
    'Remote end closed connection',
    'The network connection was lost.',
  ],
  [
    ['client-timeout', 'connect'],
    'java.net.SocketTimeoutException: x',
    'timeout of 3000ms exceeded',
    'timeout of 3000 ms exceeded',
    'Client.Timeout exceeded while awaiting headers',
    'i/o timeout',
    'Operation timed out',
    'Read timeout on endpoint URL',
    'net/http: TLS handshake timeout',
    'Timeout waiting for connection from pool',
    'context deadline exceeded',
  ],
  [['aborted'], 'context canceled', 'The user aborted a request.', 'The operation was aborted.'],
  [['connect', 'dns'], 'Max retries exceeded with url', 'Failed to establish a new connection'],
  [
    ['cors-or-blocked', 'connect'],
    'This looks like a network error, the endpoint might be blocked by an internet provider or a firewall.',
  ],
  [['cors-or-blocked', 'cors-rule'], 'It has been blocked by CORS policy: no header'],
  [
    ['gateway'],
    'upstream connect error or disconnect/reset before headers',
    'no healthy upstream',
    'error while connecting to upstream',
  ],
  [
    ['invalid-parameter', 'sdk-parameter'],
    'The format of message is wrong',
    'The format of the request is error',
    'format of the parameter is incorrect',
    'format of message is invalid',
    'Invalid parameter',
    'Illegal parameter',
    'Incorrect parameter',
  ],
  [
    ['token'],
    'The security token included in the request is invalid',
    'The security token is expired',
    'The token is invalid',
    'The token has expired',
    'Token must be updated',
  ],
  [
    ['quota'],
    'Bucket quota exceeded',
    'Quota is exceeded',
    'Quota was exceeded',
    'A quota has been exceeded',
    'Cap exceeded',
    'The account exceeds its quota',
    'It exceed its quota',
    'It exceeded its quota',
    'Storage space is not enough',
    'Minimum free disk threshold',
  ],
  [
    ['bucket-not-empty'],
    'MPU in Progress',
    'Multipart upload is in progress',
    'Multipart uploads are still in progress',
    'The bucket you tried to delete is not empty',
  ],
  [['signature-mismatch'], 'The request signature we calculated does not match', 'aksk signature fail'],
  [
    ['no-object'],
    'The specified key does not exist.',
    'The requested object does not exist',
    'The specified blob does not exist',
    'The specified version does not exist',
  ],
  [
    ['no-bucket'],
    'The specified bucket does not exist',
    'The requested container does not exist',
    'Bucket does not exist',
    'Bucket `photos` does not exist.',
    'Bucket could not be found',
    'Bucket not found',
    'Bucket not be found',
  ],
  [['no-upload'], 'The specified upload does not exist', 'The specified multipart upload does not exist'],
  [['no-config'], 'The lifecycle configuration does not exist', 'The bucket policy does not exist'],
  [['bucket-name', 'wrong-endpoint'], 'The specified bucket is not valid', 'Invalid bucket name "a"'],
  [
    ['name-taken'],
    'The requested bucket name is not available',
    'Your previous request succeeded and you already own it.',
  ],
  [['limit-reached'], 'You have attempted to create more buckets than allowed'],
  [['arrears'], 'In arrear or insufficient balance', 'You are among the restricted users'],
  [['wrong-region'], 'The location constraint is wrong', 'The specified location-constraint is not valid'],
  [['cold-object'], "The operation is not valid for the object's storage class"],
  [
    ['precondition'],
    'At least one of the preconditions you specified did not hold',
    'the pre-conditions you specified',
  ],
  [['conflicting-operation'], 'A conflicting conditional operation is currently in progress'],
  [['md5-mismatch'], 'The Content-MD5 you specified did not match'],
  [['sdk-parameter', 'parts'], 'The XML you provided was not well-formed'],
  [['parts'], 'One or more of the specified parts could not be found', 'The list of parts was not in ascending order'],
  [['body-cut'], 'You did not provide the number of bytes specified by the Content-Length'],
  [['unsupported-header', 'not-in-region'], 'A header you provided implies functionality that is not implemented'],
  [['not-in-region'], 'The specified method is not allowed against this resource.'],
  [['socket-timeout'], 'Your socket connection to the server was not read from or written to'],
  [['internal'], 'We encountered an internal error. Please try again.'],
  [['temporarily-unavailable'], 'Server not initialized, please try again.', 'Storage resources are insufficient'],
  [
    ['throttled'],
    'Please reduce your request rate.',
    'Rate limit exceeded',
    'Ratelimit exceeded',
    'over ratelimit',
    'above the throttling threshold',
  ],
  [['too-large'], 'Your proposed upload exceeds the maximum', 'too large body', 'Entity too large'],
  [['too-small'], 'Your proposed upload is smaller than the minimum allowed size'],
  [
    ['no-permission', 'url-expired'],
    'Access Denied.',
    'access_denied',
    'Insufficient permissions to access this file',
    'Insufficient permission to access this file',
    'Action forbidden',
    "The policy doesn't allow it",
  ],
];

const flat = withCodes.flatMap(([codes, causes, ...sentences]) =>
  sentences.map((sentence) => ({ codes: codes.split(' '), causes, sentence })),
);

describe('a sentence that comes with a code', () => {
  test.each(flat)('means $causes, with each of the codes it comes with: $sentence', ({ codes, causes, sentence }) => {
    for (const code of codes) expect([code, open({ code, message: sentence })]).toEqual([code, meaning(causes)]);
  });

  test.each(flat)('means the same where the code was lost: $sentence', ({ causes, sentence }) => {
    expect(open({ message: sentence })).toEqual(meaning(causes));
  });

  test.each(flat)('does not overrule a code that is about something else: $sentence', ({ sentence }) => {
    expect(open({ code: 'NoSuchKey', message: sentence })).toBe('');
  });

  test('leaves no other cause of the code open', () => {
    const { candidates } = diagnose({ code: 'AccessDenied', message: 'The account is suspended' });

    expect(candidates.filter(({ verdict }) => verdict !== 'ruled-out').map(({ cause }) => cause)).toEqual([
      'account-state',
    ]);
    expect(candidates.find(({ cause }) => cause === 'no-permission')?.evidence[0]?.id).toBe('other-message');
  });
});

describe('a sentence without a code', () => {
  const each = alone.flatMap(([causes, ...sentences]) => sentences.map((sentence) => ({ causes, sentence })));

  test.each(each)('means $causes: $sentence', ({ causes, sentence }) => {
    expect(open({ message: sentence })).toEqual(meaning(causes));
    expect(open({ message: `${sentence.toUpperCase()} (UPLOAD)` })).toEqual(meaning(causes));
  });

  test.each(each)('means the same beside a code that nobody knows: $sentence', ({ causes, sentence }) => {
    expect(open({ code: 'Zzz', message: sentence })[0]).toBe(meaning(causes)[0]);
  });

  test.each(each)('does not overrule a code that is known: $sentence', ({ sentence }) => {
    expect(open({ code: 'BucketAlreadyExists', message: sentence })).toBe('');
  });

  test('about a connection means nothing beside the status of an answer', () => {
    expect(open({ status: 500, message: 'Connection refused' })).toBe('');
    expect(open({ status: 0, message: 'Connection refused' })).toEqual(['connect confirmed']);
    // Of a gateway it does.
    expect(open({ status: 500, message: 'no healthy upstream' })).toEqual(['gateway confirmed']);
  });

  test('is told, cut where it is long', () => {
    const told = (message: string) => diagnose({ message }).candidates[0]?.evidence[0]?.values?.message;

    expect(told(`Access Denied ${'x'.repeat(146)}`)).toHaveLength(160);
    expect(String(told(`Access Denied ${'x'.repeat(146)}`)).endsWith('x')).toBe(true);
    expect(told(`Access Denied ${'x'.repeat(147)}`)).toBe(`Access Denied ${'x'.repeat(145)}…`);
  });
});

/** Names of codes in families: what newer versions and other services call the same. */
const families: readonly (readonly [causes: readonly CauseId[], ...codes: string[]])[] = [
  [
    ['connect'],
    'ERR_CERT_DATE_INVALID',
    'ERR_SSL_PROTOCOL_ERROR',
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_TUNNEL_X',
    'ERR_ADDRESS_UNREACHABLE',
  ],
  [
    ['reset', 'connect'],
    'ERR_HTTP2_PROTOCOL_ERROR',
    'ERR_QUIC_PROTOCOL_ERROR',
    'ERR_INCOMPLETE_CHUNKED_ENCODING',
    'ERR_CONTENT_LENGTH_MISMATCH',
    'ERR_EMPTY_RESPONSE',
    'ERR_CONNECTION_ABORTED',
    'ERR_NETWORK_CHANGED',
  ],
  [['cors-or-blocked', 'connect'], 'ERR_UNSAFE_PORT', 'ERR_FAILED'],
  [
    ['no-config'],
    'NoSuchThingConfiguration',
    'TransferConfigNotFound',
    'DomainNotExist',
    'ReplicationRuleDoesNotExistError',
    'SomePolicyNotFoundError',
    'SomeSettingNotFound',
    'SomeConfigurationNotFound',
  ],
  [['no-bucket'], 'NoSuchBucketName', 'BucketNotFoundX', 'ContainerNotFound', 'bad_bucket_id'],
  [['no-object'], 'KeyNotFound', 'ObjectNotExist', 'VersionNotFound', 'BlobNotFound'],
  [['quota'], 'MyQuotaIsFull', 'download_cap_exceeded', 'CapacityNotEnough', 'InsufficientStorageX'],
  [
    ['throttled'],
    'ThrottledNow',
    'too_many_requests',
    'TooManyRequestsNow',
    'RateLimitX',
    'RequestLimitX',
    'QpsLimitX',
    'SlowDownNow',
    'APIG.0308',
  ],
  [
    ['token', 'invalid-ak'],
    'ExpiredSomeToken',
    'InvalidSecurityTokenX',
    'TokenHasExpired',
    'TokenIsInvalid',
    'APIG.0301',
    'IAM.0101',
    'UnauthorizedX',
  ],
  [['signature-mismatch'], 'SignatureVersionX', 'AuthenticationX'],
  [['no-permission'], 'PermissionDenied', 'ForbiddenX', 'AuthorizationX', 'PAP.0001'],
  [['arrears'], 'InArrearX', 'OverdueX', 'InsufficientBalanceX'],
  [['encryption'], 'KMS.X', 'EncryptX'],
  [['too-large'], 'FileTooLarge', 'EntityLargeX'],
  [['wrong-region'], 'LocationX', 'WrongRegion', 'RegionMismatch'],
  [['socket-timeout', 'client-timeout'], 'MyTimeout', 'MyTimedOut'],
  [['temporarily-unavailable'], 'StoreUnavailable', 'StoreBusy'],
  [['sdk-parameter', 'invalid-parameter'], 'MalformedX', 'MissingSomeHeader', 'MissingBodyX', 'MissingOtherParameter'],
  [['invalid-parameter', 'sdk-parameter'], 'InvalidX', 'IllegalX'],
];

describe('a code that nobody listed', () => {
  const each = families.flatMap(([causes, ...codes]) => codes.map((code) => ({ causes, code })));
  const told = (code: string) =>
    diagnose({ code })
      .candidates.filter(({ evidence }) => evidence.some(({ id }) => id === 'code-family'))
      .map(({ cause, verdict }) => `${cause} ${verdict}`);

  test.each(each)('is likely of the family of its name: $code', ({ causes: [first, second], code }) => {
    expect(told(code)).toEqual([`${first} likely`, ...(second ? [`${second} possible`] : [])]);
  });

  test.each(['Poltergeist', 'XERR_FAILED', 'PolicyNotFoundAtAll', 'KeyNotFoundAtAll', 'XAPIG.0301', 'XKMS.1', 'XPAP1'])(
    'may be of none: %s',
    (code) => {
      expect(told(code)).toEqual([]);
    },
  );
});
