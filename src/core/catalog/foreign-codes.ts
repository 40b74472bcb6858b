import type { CodeFacts } from '../types.js';
import type { CauseId } from './causes.js';
import { statuses } from './statuses.js';

/** Codes of one meaning: status (0 where no answer came), causes, codes. */
type Row = readonly [status: number, causes: readonly CauseId[], codes: string];

const unseen: readonly CauseId[] = ['cors-or-blocked', 'connect', 'dns', 'reset'];

/** Codes that OBS does not document: of clients that got no answer, of SDKs, and of other S3-like stores. Above each row its source. */
const rows: readonly Row[] = [
  // Node.js dns; Chromium net errors
  [0, ['dns'], 'ENOTFOUND EAI_AGAIN ERR_NAME_NOT_RESOLVED'],
  // Node.js os, tls; Chromium net errors
  [
    0,
    ['connect'],
    'ECONNREFUSED EHOSTUNREACH ENETUNREACH EPROTO CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID ERR_CONNECTION_REFUSED ERR_INTERNET_DISCONNECTED',
  ],
  // Node.js os; undici; Chromium net errors
  [0, ['reset'], 'ECONNRESET EPIPE UND_ERR_SOCKET ERR_CONNECTION_RESET'],
  // Node.js os; undici; DOM Standard; Chromium net errors
  [
    0,
    ['client-timeout'],
    'ETIMEDOUT UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT TimeoutError ERR_CONNECTION_TIMED_OUT',
  ],
  // axios 1.21.1
  [0, ['client-timeout', 'aborted'], 'ECONNABORTED'],
  // DOM Standard; axios 1.21.1; aws-sdk 2.1693.0; Chromium net errors
  [0, ['aborted'], 'AbortError CanceledError ERR_CANCELED RequestAbortedError ERR_ABORTED'],
  // axios 1.21.1; @uppy/aws-s3 6.3.1; aws-sdk 2.1693.0
  [0, unseen, 'ERR_NETWORK NETWORK NetworkingError'],
  // aws-sdk 2.1693.0 event_listeners.js
  [0, ['connect', 'dns', 'reset'], 'UnknownEndpoint'],
  // Chromium net errors
  [0, ['cors-or-blocked'], 'ERR_BLOCKED_BY_CLIENT'],
  // aws-sdk 2.1693.0 managed_upload.js
  [0, ['parts'], 'ETagMissing'],

  // Answers without a body, as SDKs call them.
  // aws-sdk-go v1, v2
  [403, statuses[403].causes, 'Forbidden'],
  // minio 8.0.7; aws-sdk-go v1, v2; Ceph RGW
  [404, statuses[404].causes, 'NotFound'],

  // Other stores
  // Aliyun OSS
  [203, ['callback-failed'], 'CallbackFailed'],
  // minio 8.0.7
  [400, ['bucket-name'], 'InvalidBucketNameError'],
  // Ceph RGW; MinIO; AWS S3 API
  [
    400,
    ['invalid-parameter'],
    'MalformedPolicyDocument InvalidRetentionPeriod InvalidObjectName XMinioInvalidObjectName XMinioInvalidResourceName AccessControlListNotSupported',
  ],
  // AWS S3 API; MinIO; OpenStack Swift s3api
  [
    400,
    ['sdk-parameter'],
    'AuthorizationQueryParametersError MissingContentMD5 MissingFields MalformedDate InvalidChunkSizeError',
  ],
  // AWS S3 API; versitygw s3err
  [400, ['wrong-region', 'sdk-parameter'], 'AuthorizationHeaderMalformed'],
  // MinIO; Cloudflare R2
  [400, ['wrong-region'], 'InvalidRegion InvalidRegionName'],
  // MinIO; AWS S3 API
  [400, ['md5-mismatch'], 'XAmzContentChecksumMismatch'],
  // minio#13969
  [400, ['quota'], 'XMinioAdminBucketQuotaExceeded'],
  // Google Cloud Storage XML API
  [400, ['requester-pays'], 'UserProjectMissing'],
  // Ceph RGW; versitygw#503
  [403, ['quota'], 'QuotaExceeded'],
  // MoviePilot#6295
  [403, ['token'], 'SecurityTokenExpired'],
  // Ceph RGW
  [403, ['account-state', 'invalid-ak'], 'UserSuspended'],
  // Aliyun OSS; Google Cloud Storage
  [403, ['arrears', 'account-state'], 'UserDisable UserProjectAccountProblem'],
  // s3rver 3.7.1
  [403, ['cors-rule'], 'CORSResponse'],
  // OpenStack Swift s3api; Aliyun OSS
  [403, ['wrong-endpoint'], 'BadEndpoint SecondLevelDomainForbidden'],
  // Ceph RGW; AWS S3 API
  [
    404,
    ['no-config'],
    'ObjectLockConfigurationNotFoundError ServerSideEncryptionConfigurationNotFoundError ReplicationConfigurationNotFoundError OwnershipControlsNotFoundError NoSuchPublicAccessBlockConfiguration NoSuchObjectLockConfiguration NoSuchConfiguration NoSuchTagSetError',
  ],
  // Stackit object storage API
  [409, ['name-taken'], 'bucket.name_conflict'],
  // OpenStack Swift s3api
  [409, ['parts'], 'BrokenMPU'],
  // AWS S3 API; MinIO
  [409, ['conflicting-operation'], 'ConditionalRequestConflict XMinioObjectExistsAsDirectory'],
  // Aliyun OSS
  [409, ['precondition'], 'FileAlreadyExists'],
  // Aliyun OSS
  [409, ['no-permission'], 'FileImmutable'],
  // AWS S3 API
  [416, ['invalid-parameter'], 'InvalidPartNumber'],
  // Ceph RGW
  [422, ['invalid-parameter'], 'UnprocessableEntity'],
  // Ceph RGW
  [423, ['conflicting-operation'], 'Locked'],
  // MinIO
  [
    503,
    ['temporarily-unavailable'],
    'XMinioServerNotInitialized XMinioReadQuorum XMinioWriteQuorum XMinioBackendDown XMinioServerTimedOut',
  ],
  // MinIO
  [503, ['throttled', 'temporarily-unavailable'], 'SlowDownRead SlowDownWrite'],
  // MinIO
  [507, ['quota'], 'XMinioStorageFull'],
];

export const foreignCodes: Readonly<Record<string, CodeFacts>> = Object.fromEntries(
  rows.flatMap(([status, causes, codes]) =>
    codes
      .split(' ')
      .map((code) => [
        code,
        status === 0 ? { causes, ...(causes === unseen && { vague: true as const }) } : { status, causes },
      ]),
  ),
);
