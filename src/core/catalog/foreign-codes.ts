import type { CodeFacts } from '../types.js';
import type { CauseId } from './causes.js';

/** Codes of one meaning: status (0 where no answer came), causes, source, codes. */
type Row = readonly [status: number, causes: readonly CauseId[], source: string, codes: string];

const unseen: readonly CauseId[] = ['cors-or-blocked', 'connect', 'dns', 'reset'];

/** Codes that OBS does not document: of clients that got no answer, of SDKs, and of other S3-like stores. */
const rows: readonly Row[] = [
  [0, ['dns'], 'Node.js dns; Chromium net errors', 'ENOTFOUND EAI_AGAIN ERR_NAME_NOT_RESOLVED'],
  [
    0,
    ['connect'],
    'Node.js os, tls; Chromium net errors',
    'ECONNREFUSED EHOSTUNREACH ENETUNREACH EPROTO CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID ERR_CONNECTION_REFUSED ERR_INTERNET_DISCONNECTED',
  ],
  [0, ['reset'], 'Node.js os; undici; Chromium net errors', 'ECONNRESET EPIPE UND_ERR_SOCKET ERR_CONNECTION_RESET'],
  [
    0,
    ['client-timeout'],
    'Node.js os; undici; DOM Standard; Chromium net errors',
    'ETIMEDOUT UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT TimeoutError ERR_CONNECTION_TIMED_OUT',
  ],
  [0, ['client-timeout', 'aborted'], 'axios 1.21.1', 'ECONNABORTED'],
  [
    0,
    ['aborted'],
    'DOM Standard; axios 1.21.1; aws-sdk 2.1693.0; Chromium net errors',
    'AbortError CanceledError ERR_CANCELED RequestAbortedError ERR_ABORTED',
  ],
  [0, unseen, 'axios 1.21.1; @uppy/aws-s3 6.3.1; aws-sdk 2.1693.0', 'ERR_NETWORK NETWORK NetworkingError'],
  [0, ['connect', 'dns', 'reset'], 'aws-sdk 2.1693.0 event_listeners.js', 'UnknownEndpoint'],
  [0, ['cors-or-blocked'], 'Chromium net errors', 'ERR_BLOCKED_BY_CLIENT'],
  [0, ['parts'], 'aws-sdk 2.1693.0 managed_upload.js', 'ETagMissing'],

  // Answers without a body, as SDKs call them.
  [
    403,
    ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'],
    'aws-sdk-go v1, v2',
    'Forbidden',
  ],
  [404, ['no-object', 'no-bucket', 'no-config', 'no-upload'], 'minio 8.0.7; aws-sdk-go v1, v2; Ceph RGW', 'NotFound'],

  // Other stores
  [400, ['bucket-name'], 'minio 8.0.7', 'InvalidBucketNameError'],
  [
    400,
    ['invalid-parameter'],
    'Ceph RGW; MinIO; AWS S3 API',
    'MalformedPolicyDocument InvalidRetentionPeriod InvalidObjectName XMinioInvalidObjectName XMinioInvalidResourceName AccessControlListNotSupported',
  ],
  [
    400,
    ['sdk-parameter'],
    'AWS S3 API; MinIO; OpenStack Swift s3api',
    'AuthorizationQueryParametersError MissingContentMD5 MissingFields MalformedDate InvalidChunkSizeError',
  ],
  [400, ['wrong-region', 'sdk-parameter'], 'AWS S3 API; versitygw s3err', 'AuthorizationHeaderMalformed'],
  [400, ['wrong-region'], 'MinIO; Cloudflare R2', 'InvalidRegion InvalidRegionName'],
  [400, ['md5-mismatch'], 'MinIO; AWS S3 API', 'XAmzContentChecksumMismatch'],
  [400, ['quota'], 'minio#13969', 'XMinioAdminBucketQuotaExceeded'],
  [400, ['requester-pays'], 'Google Cloud Storage XML API', 'UserProjectMissing'],
  [403, ['quota'], 'Ceph RGW; versitygw#503', 'QuotaExceeded'],
  [403, ['token'], 'MoviePilot#6295', 'SecurityTokenExpired'],
  [403, ['account-state', 'invalid-ak'], 'Ceph RGW', 'UserSuspended'],
  [403, ['arrears', 'account-state'], 'Aliyun OSS; Google Cloud Storage', 'UserDisable UserProjectAccountProblem'],
  [403, ['cors-rule'], 's3rver 3.7.1', 'CORSResponse'],
  [403, ['wrong-endpoint'], 'OpenStack Swift s3api; Aliyun OSS', 'BadEndpoint SecondLevelDomainForbidden'],
  [
    404,
    ['no-config'],
    'Ceph RGW; AWS S3 API',
    'ObjectLockConfigurationNotFoundError ServerSideEncryptionConfigurationNotFoundError ReplicationConfigurationNotFoundError OwnershipControlsNotFoundError NoSuchPublicAccessBlockConfiguration NoSuchObjectLockConfiguration NoSuchConfiguration NoSuchTagSetError',
  ],
  [409, ['name-taken'], 'Stackit object storage API', 'bucket.name_conflict'],
  [409, ['parts'], 'OpenStack Swift s3api', 'BrokenMPU'],
  [409, ['conflicting-operation'], 'AWS S3 API; MinIO', 'ConditionalRequestConflict XMinioObjectExistsAsDirectory'],
  [409, ['precondition'], 'Aliyun OSS', 'FileAlreadyExists'],
  [409, ['no-permission'], 'Aliyun OSS', 'FileImmutable'],
  [416, ['invalid-parameter'], 'AWS S3 API', 'InvalidPartNumber'],
  [422, ['invalid-parameter'], 'Ceph RGW', 'UnprocessableEntity'],
  [423, ['conflicting-operation'], 'Ceph RGW', 'Locked'],
  [
    503,
    ['temporarily-unavailable'],
    'MinIO',
    'XMinioServerNotInitialized XMinioReadQuorum XMinioWriteQuorum XMinioBackendDown XMinioServerTimedOut',
  ],
  [503, ['throttled', 'temporarily-unavailable'], 'MinIO', 'SlowDownRead SlowDownWrite'],
  [507, ['quota'], 'MinIO', 'XMinioStorageFull'],
];

export const foreignCodes: Readonly<Record<string, CodeFacts>> = Object.fromEntries(
  rows.flatMap(([status, causes, source, codes]) =>
    codes.split(' ').map((code) => [code, status === 0 ? { causes, source } : { status, causes, source }]),
  ),
);
