import type { CauseId } from '../catalog/causes.js';

/**
 * A message that says more than the code it comes with: the codes it is read with (it counts where there is none, too; ''
 * is read with none and with codes of no list), the pattern, its causes. One cause is settled by the message; of several the
 * first is the likely one. Causes the code also has are out.
 */
export type MessagePattern = readonly [codes: string, pattern: RegExp, ...causes: CauseId[]];

const SKEW = 'RequestTimeTooSkewed RequestExpired AccessDenied ExpiredToken';
const KEY = 'InvalidAccessKeyId';
const REQUEST = 'InvalidRequest InvalidArgument BadRequest';
/** Speaks of a connection: means nothing beside an HTTP status. */
export const CONNECTION = ' ';

/** In order: the first that fits is the one that counts. Behind each its source. */
export const messagePatterns: readonly MessagePattern[] = [
  // One code, five messages: only two of them speak of a clock. obs_errorcode_0012, MinIO, Garage, AWS S3 API, java-obs#84
  [SKEW, /Request is not (?:yet valid|valid yet)/iu, 'clock-skew'],
  [
    SKEW,
    /Request is no longer valid|Date is too old|difference between the request time and/iu,
    'clock-skew',
    'request-too-old',
  ],
  // aws-sdk-js#3493; Google Cloud Storage; AWS S3 API: redacted, "Policy: Policy expired" has lost its second word
  [`${SKEW} InvalidPolicyDocument`, /Request (?:has |signature )expired|\bPolicy(?:: \S+)? expired/iu, 'url-expired'],
  [SKEW, /Signing key is no longer valid|signed date is too skewed/iu, 'request-too-old'],

  // The catch-all of refusals. OTC tf#2945, obs_errorcode_0003, AWS S3 API, versitygw s3err, obs_04_0115, Aliyun OSS, Wasabi
  ['AccessDenied', /\bkms\b/iu, 'encryption'],
  ['AccessDenied', /is not authorized to perform|because no \S+ policy allows|explicit deny/iu, 'no-permission'],
  ['AccessDenied', /headers present in the request which were not signed|invalid signature/iu, 'signature-mismatch'],
  ['AccessDenied', /requires a valid Date/iu, 'sdk-parameter', 'clock-skew'],
  ['AccessDenied PermanentRedirect', /must be addressed using/iu, 'wrong-endpoint'],
  ['AccessDenied', /account is suspended/iu, 'account-state'],
  // Backblaze B2
  ['AccessDenied', /cap exceeded/iu, 'quota'],
  // obs_errorcode_0004
  ['AccessForbidden', /CORS is not enabled|This CORS request/iu, 'cors-rule'],

  // Five messages of one code as well. obs_errorcode_0009
  [KEY, /security token/iu, 'token'],
  [
    KEY,
    /does not exist in our records|has been disabled|only supports console access|key \S+ is inactive/iu,
    'invalid-ak',
  ],

  // OTC api-ref: restoring cold objects
  ['InvalidObjectState', /not (?:a )?(?:cold|archive)/iu, 'invalid-parameter'],
  // milvus-storage#500; cloudflare-docs#19236
  [
    `${REQUEST} NotImplemented MalformedTrailerError AwsChunkedWrappingError`,
    /checksum|trailer|x-amz-sdk-|aws[ -]chunked|\bHeader '/iu,
    'unsupported-header',
  ],
  // AWS S3 API
  ['AuthorizationHeaderMalformed', /\bregion '[^']*' is wrong|unexpected scope/iu, 'wrong-region'],
  // OpenStack Swift 2.30.1 s3api; MinIO; Garage; obsfs#1
  [
    `${REQUEST} AccessDenied`,
    /missing required header|must mention the source|authorization (?:header|mechanism)|Invalid according to Policy/iu,
    'sdk-parameter',
  ],
  // Ceph RGW 16.2.15; MinIO; AWS S3 API
  [
    REQUEST,
    /server.side encryption|customer key|secure connection|MD5 hash of the key|encryption parameters/iu,
    'encryption',
  ],
  // AWS S3 API; MinIO. In an address it is a parameter of every part.
  ['InvalidArgument', /\bpart ?number\b(?!=)/iu, 'parts'],
  // EvaporateJS#7
  ['MalformedXML InvalidPart', /\bETag\b/u, 'parts'],

  // boto3 among them, whose "Parameter validation failed" is about anything; minio-go; AWS S3 API
  [
    '',
    /specified bucket is not valid|\bInvalid bucket name|\bBucket name (?:must|can|contains)/iu,
    'bucket-name',
    'wrong-endpoint',
  ],
  // What clients say before or instead of an answer. esdk-obs-browserjs 3.25.6; @aws-sdk/client-s3; aws-sdk 2.1693.0; boto3; aws-sdk-go
  [
    '',
    /is a required element!|No value provided for input HTTP label|Missing required key|is required but not (?:set|specified)|Unsupported Authorization Type|(?:locate|load) (?:AWS )?credentials|Missing credentials|(?:\bid|key|name|endpoint|region) (?:is|cannot be) (?:empty|null)\b|\bInvalid (?:policy|header|character in header)\b|java\.lang\.\w{4,30}Error|no valid providers in chain|Parameter validation failed/iu,
    'sdk-parameter',
  ],
  // Envoy; nginx, whose upstream may have timed out or gone
  ['', /upstream (?:connect|prematurely|timed)|(?:healthy|to) upstream/iu, 'gateway'],
  // Node.js; Java SE; curl; Go net; Python; WebKit
  [
    CONNECTION,
    /\bENOTFOUND\b|\bEAI_AGAIN\b|getaddrinfo|Unknown_?Host|Name or service not known|resolve host|name resolution|no such host|nodename nor servname|server misbehaving|NameLookupError|nxdomain|\bcurl[a-z ]{0,24}[:=( ]{1,3}6\b|specified hostname could not/iu,
    'dns',
  ],
  [
    CONNECTION,
    /\bECONNREFUSED\b|Connection refused|net\.ConnectException|EHOSTUNREACH|No route to host|appears to be offline|(?:could not|couldn.t|failed ?to|unable to) ?connect\b|ConnectionFailed|peer not authenticated|\bcurl[a-z ]{0,24}[:=( ]{1,3}(?:7|35|5[138]|60)\b/iu,
    'connect',
  ],
  [
    CONNECTION,
    /ECONNRESET|socket hang up|Connection (?:was )?(?:reset|closed before)|unexpected EOF|\bhttps?:\S+"?: EOF|Read after end|Broken pipe|Empty reply|Remote end closed|IncompleteRead|network connection was lost|terminated abnormally| :closed\b|\bcurl[a-z ]{0,24}[:=( ]{1,3}5[256]\b/iu,
    'reset',
  ],
  [
    CONNECTION,
    /SocketTimeout|timeout of \d+ ?ms exceed|Client\.Timeout (?:exceeded|of)|i\/o timeout|ETIMEDOUT|timed out|timeout on endpoint|handshake timeout|Timeout waiting|deadline exceeded|ReadTimeout| :timeout\b|\bcurl[a-z ]{0,24}[:=( ]{1,3}28\b/iu,
    'client-timeout',
    'connect',
  ],
  [CONNECTION, /certificate|x509:|FailedVerif|\bSSL|\bTLS\b|\bEPROTO\b|server gave HTTP/iu, 'connect'],
  [CONNECTION, /context canceled|(?:user|operation was) aborted/iu, 'aborted'],
  [CONNECTION, /Max retries exceeded|Failed to establish a new connection/iu, 'connect', 'dns'],
  // @uppy/xhr-upload, which says so of refusals too
  [CONNECTION, /might be blocked by an internet provider/iu, 'cors-or-blocked', 'connect'],

  // browserjs-obs#24 and #48: Chromium console
  ['', /blocked by CORS policy|CORS blocked/iu, 'cors-or-blocked', 'cors-rule'],
  // The service's own sentences where their code was lost, and other services' words for the same. IAM; STS; minio#13969; B2
  [
    '',
    /security token .{0,30}(?:invalid|expired)|token (?:is|has) (?:invalid|expired)|token must be updated/iu,
    'token',
  ],
  // Huawei Cloud API gateway; cce AS.0001
  [
    '',
    /(?:message|request|parameter) is (?:wrong|error|incorrect|invalid)|(?:invalid|illegal|incorrect) parameter/iu,
    'invalid-parameter',
    'sdk-parameter',
  ],
  // A browser's own storage is full of "The quota has been exceeded."
  [
    '',
    /(?<!\bThe )(?:quota|cap) (?:is |was |has been )?exceeded|exceed\w* its quota|storage space is not enough|free disk threshold|no space left|insufficient storage/iu,
    'quota',
  ],
  // scality/cloudserver#106
  [
    '',
    /MPU in Progress|multipart uploads? (?:is|are) (?:still )?in progress|bucket you tried to delete is not empty/iu,
    'bucket-not-empty',
  ],
  ['', /signature we calculated does not match|aksk signature fail/iu, 'signature-mismatch'],
  ['', /(?:invalid|wrong|incorrect|bad) credentials/iu, 'invalid-ak', 'signature-mismatch'],
  ['', /(?:specified|requested) (?:key|object|blob|version) does not exist/iu, 'no-object'],
  [
    '',
    /(?:specified|requested) (?:bucket|container) does not exist|\bBucket (?:\W[\w.-]+\W )?(?:does not exist|(?:could )?not (?:be )?found)|no such bucket/iu,
    'no-bucket',
  ],
  ['', /specified (?:multipart )?upload does not exist/iu, 'no-upload'],
  ['', /(?:configuration|bucket policy) does not exist/iu, 'no-config'],
  ['', /bucket name is not available|you already own it/iu, 'name-taken'],
  ['', /more buckets than allowed/iu, 'limit-reached'],
  ['', /In arrear|restricted users/iu, 'arrears'],
  ['', /\blocation[ -]constraint is|(?:incorrect|wrong) (?:region|zone)\b/iu, 'wrong-region'],
  ['', /object's storage class|class GLACIER|active tier/iu, 'cold-object'],
  ['', /pre-?conditions you specified/iu, 'precondition'],
  ['', /conflicting conditional operation/iu, 'conflicting-operation'],
  ['', /Content-MD5 you specified/iu, 'md5-mismatch'],
  ['', /XML you provided was not/iu, 'sdk-parameter', 'parts'],
  ['', /specified parts could not be found|parts was not in ascending/iu, 'parts'],
  ['', /number of bytes specified by/iu, 'body-cut'],
  ['', /implies functionality that is not|header is not supported/iu, 'unsupported-header', 'not-in-region'],
  ['', /(?:specified|requested) method is not/iu, 'not-in-region'],
  ['', /socket connection to the server was not/iu, 'socket-timeout'],
  ['', /encountered an internal error/iu, 'internal'],
  ['', /Server not initialized|Storage resources are insufficient/iu, 'temporarily-unavailable'],
  ['', /reduce your request|rate ?limit exceeded|over ratelimit|throttling threshold/iu, 'throttled'],
  ['', /proposed upload exceeds|too large body|entity too large/iu, 'too-large'],
  ['', /proposed upload is smaller/iu, 'too-small'],
  [
    '',
    /access[ _]?denied|(?:no|insufficient) permissions? to|action forbidden|policy doesn.t allow/iu,
    'no-permission',
    'url-expired',
  ],
];

/** What a client puts in the place of a code when an answer had none. */
export const inventedMessages = /^Valid and authorized credentials required$/iu;

/** Families of codes that other services and newer versions use. A code of the catalog never gets here. */
export const codePatterns: readonly (readonly [pattern: RegExp, ...causes: CauseId[]])[] = [
  // Chromium net errors
  [/^ERR_(?:CERT|SSL|PROXY|TUNNEL|ADDRESS)/u, 'connect'],
  [/^ERR_(?:HTTP2|QUIC|INCOMPLETE|CONTENT_LENGTH|EMPTY|CONNECTION|NETWORK_CHANGED)/u, 'reset', 'connect'],
  [/^ERR_/u, 'cors-or-blocked', 'connect'],
  [
    /(?:Policy|Config|Configuration|Rule|Setting|Domain)(?:NotFound|NotExist|DoesNotExist)(?:Error)?$|^NoSuch\w{1,40}Configuration/iu,
    'no-config',
  ],
  [/NoSuchBucket|BucketNotFound|ContainerNotFound|bad_bucket/iu, 'no-bucket'],
  [/(?:Key|Object|Version|Blob)(?:NotFound|NotExist)$/iu, 'no-object'],
  [/Quota|cap_exceeded|CapacityNotEnough|InsufficientStorage/iu, 'quota'],
  [/Throttl|Too_?Many_?Requests|(?:Rate|Request|Qps)Limit|SlowDown|^APIG\.0308/iu, 'throttled'],
  [
    /(?:Expired|Invalid)\w{0,12}Token|Token\w{0,12}(?:Expired|Invalid)|^APIG\.030|^IAM\.0|^Unauthorized/iu,
    'token',
    'invalid-ak',
  ],
  [/Signature|^Authentication/iu, 'signature-mismatch'],
  [/Denied|Forbidden|Authorization|^PAP/iu, 'no-permission'],
  [/Arrear|Overdue|InsufficientBalance/iu, 'arrears'],
  [/^KMS\.|Encrypt/iu, 'encryption'],
  [/TooLarge|EntityLarge/iu, 'too-large'],
  [/Location|WrongRegion|RegionMismatch/iu, 'wrong-region'],
  [/Time(?:d)?Out/iu, 'socket-timeout', 'client-timeout'],
  [/Unavailable|Busy/iu, 'temporarily-unavailable'],
  [/Malformed|Missing\w{0,20}(?:Header|Body|Parameter)/iu, 'sdk-parameter', 'invalid-parameter'],
  [/Invalid|Illegal/iu, 'invalid-parameter', 'sdk-parameter'],
];
