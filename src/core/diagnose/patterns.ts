import type { CauseId } from '../catalog/causes.js';

/** A message that says more than the code it comes with. */
export interface MessagePattern {
  /** Codes it is read with; any code, or none, where absent. */
  readonly codes?: readonly string[];
  readonly pattern: RegExp;
  /** Speaks of a connection: means nothing beside an HTTP status. */
  readonly transport?: true;
  /** One cause is settled by the message; of several the first is the likely one. Causes the code also has are out. */
  readonly causes: readonly CauseId[];
  readonly source: string;
}

const SKEW = ['RequestTimeTooSkewed', 'RequestExpired', 'AccessDenied'];
const KEY = ['InvalidAccessKeyId'];

/** In order: the first that fits is the one that counts. */
export const messagePatterns: readonly MessagePattern[] = [
  // One code, five messages: only two of them speak of a clock.
  { codes: SKEW, pattern: /Request is not yet valid/iu, causes: ['clock-skew'], source: 'obs_errorcode_0012' },
  {
    codes: SKEW,
    pattern: /Request is no longer valid/iu,
    causes: ['clock-skew', 'request-too-old'],
    source: 'obs_errorcode_0012',
  },
  {
    codes: SKEW,
    pattern: /Request has expired|\bPolicy expired/iu,
    causes: ['url-expired'],
    source: 'obs_errorcode_0012; aws-sdk-js#3493',
  },
  {
    codes: SKEW,
    pattern: /Signing key is no longer valid|signed date is too skewed/iu,
    causes: ['request-too-old'],
    source: 'obs_errorcode_0012',
  },
  {
    codes: SKEW,
    pattern: /difference between the request time and/iu,
    causes: ['clock-skew', 'request-too-old'],
    source: 'java-obs#84; AWS S3 API',
  },

  // The catch-all of refusals.
  { codes: ['AccessDenied'], pattern: /\bkms\b/iu, causes: ['encryption'], source: 'OTC tf#2945' },
  {
    codes: ['AccessDenied'],
    pattern: /is not authorized to perform|because no \S+ policy allows|explicit deny/iu,
    causes: ['no-permission'],
    source: 'obs_errorcode_0003',
  },
  {
    codes: ['AccessDenied'],
    pattern: /headers present in the request which were not signed/iu,
    causes: ['signature-mismatch'],
    source: 'AWS S3 API; versitygw s3err',
  },
  {
    codes: ['AccessDenied'],
    pattern: /requires a valid Date or x-(?:amz|obs)-date/iu,
    causes: ['sdk-parameter', 'clock-skew'],
    source: 'obs_04_0115; AWS S3 API',
  },
  {
    codes: ['AccessDenied'],
    pattern: /Invalid according to Policy/iu,
    causes: ['sdk-parameter'],
    source: 'AWS S3 API',
  },
  {
    codes: ['AccessForbidden'],
    pattern: /CORS is not enabled|This CORS request/iu,
    causes: ['cors-rule'],
    source: 'obs_errorcode_0004',
  },

  // Five messages of one code as well.
  { codes: KEY, pattern: /security token/iu, causes: ['token'], source: 'obs_errorcode_0009' },
  {
    codes: KEY,
    pattern: /does not exist in our records|has been disabled|only supports console access|is inactive/iu,
    causes: ['invalid-ak'],
    source: 'obs_errorcode_0009',
  },

  {
    codes: ['InvalidObjectState'],
    pattern: /not (?:a )?(?:cold|archive)/iu,
    causes: ['invalid-parameter'],
    source: 'OTC api-ref: restoring cold objects',
  },
  {
    codes: ['InvalidRequest', 'InvalidArgument', 'NotImplemented', 'MalformedTrailerError', 'AwsChunkedWrappingError'],
    pattern: /checksum|trailer|x-amz-sdk-|aws-chunked/iu,
    causes: ['unsupported-header'],
    source: 'milvus-storage#500; cloudflare-docs#19236',
  },
  {
    codes: ['InvalidRequest', 'InvalidArgument'],
    pattern: /missing required header|must mention the source|authorization header is invalid/iu,
    causes: ['sdk-parameter'],
    source: 'OpenStack Swift 2.30.1 s3api; obsfs#1',
  },
  {
    codes: ['InvalidRequest', 'InvalidArgument'],
    pattern: /server side encryption|customer key|secure connection/iu,
    causes: ['encryption'],
    source: 'Ceph RGW 16.2.15',
  },
  { codes: ['MalformedXML', 'InvalidPart'], pattern: /\bETag\b/u, causes: ['parts'], source: 'EvaporateJS#7' },

  // What clients say before or instead of an answer.
  {
    pattern:
      /is a required element!|No value provided for input HTTP label|Missing required key|is required but not (?:set|specified)/iu,
    causes: ['sdk-parameter'],
    source: 'esdk-obs-browserjs 3.25.6; @aws-sdk/client-s3 3.1169.0; aws-sdk 2.1693.0',
  },
  {
    pattern: /Unsupported Authorization Type/iu,
    causes: ['sdk-parameter'],
    source: 'esdk-obs-browserjs 3.25.6 utils.js',
  },
  { pattern: /No access to ETag property/iu, causes: ['parts'], source: 'aws-sdk 2.1693.0 managed_upload.js' },
  {
    pattern:
      /\bENOTFOUND\b|\bEAI_AGAIN\b|UnknownHostException|Name or service not known|Could not resolve host|no such host|nodename nor servname/iu,
    transport: true,
    causes: ['dns'],
    source: 'Node.js dns; Java SE; curl; Go net',
  },
  {
    pattern: /\bECONNREFUSED\b|Connection refused|java\.net\.ConnectException|\bEHOSTUNREACH\b|No route to host/iu,
    transport: true,
    causes: ['connect'],
    source: 'Node.js; Java SE; Go net',
  },
  {
    pattern: /certificate|SSLHandshake|SSL routines|x509:|\bEPROTO\b/iu,
    transport: true,
    causes: ['connect'],
    source: 'Node.js tls; Java SE; Go crypto/x509',
  },
  {
    pattern: /SocketTimeoutException|\btimeout of \d+ ?ms exceed|Client\.Timeout exceeded|i\/o timeout|\bETIMEDOUT\b/iu,
    transport: true,
    causes: ['client-timeout', 'connect'],
    source: 'Java SE; axios 1.21.1; Go net',
  },
  {
    pattern: /\bECONNRESET\b|socket hang up|Connection reset|unexpected EOF|Broken pipe/iu,
    transport: true,
    causes: ['reset'],
    source: 'Node.js; Java SE; Go net',
  },

  {
    pattern: /blocked by CORS policy/iu,
    causes: ['cors-or-blocked', 'cors-rule'],
    source: 'browserjs-obs#24 and #48: Chromium console',
  },
  {
    pattern:
      /format of (?:the )?(?:message|request|parameter) is (?:wrong|error|incorrect|invalid)|(?:invalid|illegal|incorrect) parameter/iu,
    causes: ['invalid-parameter', 'sdk-parameter'],
    source: 'Huawei Cloud API gateway; cce AS.0001',
  },

  // Words of other services for what the document calls by code.
  {
    pattern: /security token (?:included in the request )?(?:is|has) (?:invalid|expired)|token (?:is|has) expired/iu,
    causes: ['token'],
    source: 'IAM; STS',
  },
  {
    pattern: /quota (?:is |was |has been )?exceeded|exceed(?:s|ed)? (?:the |its )?quota/iu,
    causes: ['quota'],
    source: 'versitygw#503; minio#13969',
  },
  {
    pattern: /MPU in Progress|multipart uploads? (?:is|are) (?:still )?in progress/iu,
    causes: ['bucket-not-empty'],
    source: 'scality/cloudserver#106',
  },
];

/** What a client puts in the place of a code when an answer had none. */
export const inventedMessages = /^(?:Valid and authorized credentials required)$/iu;

/** Families of codes that other services and newer versions use. A code of the catalog never gets here. */
export const codePatterns: readonly { readonly pattern: RegExp; readonly causes: readonly CauseId[] }[] = [
  {
    pattern: /(?:Policy|Config|Configuration|Rule|Setting|Domain)(?:NotFound|NotExist|DoesNotExist)$/iu,
    causes: ['no-config'],
  },
  { pattern: /NoSuchBucket|BucketNotFound|ContainerNotFound/iu, causes: ['no-bucket'] },
  { pattern: /(?:Key|Object|Version|Blob)(?:NotFound|NotExist)$/iu, causes: ['no-object'] },
  { pattern: /Quota|CapacityNotEnough|InsufficientStorage/iu, causes: ['quota'] },
  { pattern: /Throttl|TooManyRequests|RateLimit|SlowDown|RequestLimit/iu, causes: ['throttled'] },
  {
    pattern: /(?:Expired|Invalid)\w{0,12}Token|Token\w{0,12}(?:Expired|Invalid)|^APIG\.030|^IAM\.000|^Unauthorized/iu,
    causes: ['token', 'invalid-ak'],
  },
  { pattern: /Signature/iu, causes: ['signature-mismatch'] },
  { pattern: /Arrear|Overdue|InsufficientBalance/iu, causes: ['arrears'] },
  { pattern: /^KMS\.|Encrypt/iu, causes: ['encryption'] },
  { pattern: /TooLarge|EntityLarge/iu, causes: ['too-large'] },
  { pattern: /Location|WrongRegion|RegionMismatch/iu, causes: ['wrong-region'] },
  { pattern: /Time(?:d)?Out/iu, causes: ['socket-timeout', 'client-timeout'] },
  { pattern: /Malformed|Missing\w{0,20}(?:Header|Body|Parameter)/iu, causes: ['sdk-parameter', 'invalid-parameter'] },
  { pattern: /Invalid|Illegal/iu, causes: ['invalid-parameter', 'sdk-parameter'] },
];
