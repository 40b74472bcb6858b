import type { CodeFacts } from '../types.js';

/** Codes that OBS does not document: of clients that got no answer, of SDKs, and of other S3-like stores. */
export const foreignCodes = {
  // Node.js and undici
  ENOTFOUND: { causes: ['dns'], source: 'Node.js os constants; dns' },
  EAI_AGAIN: { causes: ['dns'], source: 'Node.js dns' },
  ECONNREFUSED: { causes: ['connect'], source: 'Node.js os constants' },
  EHOSTUNREACH: { causes: ['connect'], source: 'Node.js os constants' },
  ENETUNREACH: { causes: ['connect'], source: 'Node.js os constants' },
  ECONNRESET: { causes: ['reset'], source: 'Node.js os constants' },
  EPIPE: { causes: ['reset'], source: 'Node.js os constants' },
  EPROTO: { causes: ['connect'], source: 'Node.js tls' },
  CERT_HAS_EXPIRED: { causes: ['connect'], source: 'Node.js tls' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { causes: ['connect'], source: 'Node.js tls' },
  SELF_SIGNED_CERT_IN_CHAIN: { causes: ['connect'], source: 'Node.js tls' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { causes: ['connect'], source: 'Node.js tls' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { causes: ['connect'], source: 'Node.js tls' },
  ERR_TLS_CERT_ALTNAME_INVALID: { causes: ['connect'], source: 'Node.js tls' },
  UND_ERR_SOCKET: { causes: ['reset'], source: 'undici errors' },
  ETIMEDOUT: { causes: ['client-timeout'], source: 'Node.js os constants; esdk-obs-nodejs 3.26.8' },
  UND_ERR_CONNECT_TIMEOUT: { causes: ['client-timeout'], source: 'undici errors' },
  UND_ERR_HEADERS_TIMEOUT: { causes: ['client-timeout'], source: 'undici errors' },
  UND_ERR_BODY_TIMEOUT: { causes: ['client-timeout'], source: 'undici errors' },

  // Browsers, axios, SDKs
  TimeoutError: { causes: ['client-timeout'], source: 'DOM Standard; @aws-sdk/client-s3 3.1169.0' },
  ECONNABORTED: { causes: ['client-timeout', 'aborted'], source: 'axios 1.21.1' },
  AbortError: { causes: ['aborted'], source: 'DOM Standard; @aws-sdk/client-s3 3.1169.0' },
  CanceledError: { causes: ['aborted'], source: 'axios 1.21.1' },
  ERR_CANCELED: { causes: ['aborted'], source: 'axios 1.21.1' },
  RequestAbortedError: { causes: ['aborted'], source: 'aws-sdk 2.1693.0' },
  ERR_NETWORK: { causes: ['cors-or-blocked', 'connect', 'dns', 'reset'], source: 'axios 1.21.1' },
  NETWORK: { causes: ['cors-or-blocked', 'connect', 'dns', 'reset'], source: '@uppy/aws-s3 6.3.1' },
  NetworkingError: { causes: ['cors-or-blocked', 'connect', 'dns', 'reset'], source: 'aws-sdk 2.1693.0' },
  UnknownEndpoint: { causes: ['connect', 'dns', 'reset'], source: 'aws-sdk 2.1693.0 event_listeners.js' },
  ERR_NAME_NOT_RESOLVED: { causes: ['dns'], source: 'Chromium net error list' },
  ERR_CONNECTION_REFUSED: { causes: ['connect'], source: 'Chromium net error list' },
  ERR_INTERNET_DISCONNECTED: { causes: ['connect'], source: 'Chromium net error list' },
  ERR_CONNECTION_RESET: { causes: ['reset'], source: 'Chromium net error list' },
  ERR_CONNECTION_TIMED_OUT: { causes: ['client-timeout'], source: 'Chromium net error list' },
  ERR_BLOCKED_BY_CLIENT: { causes: ['cors-or-blocked'], source: 'Chromium net error list' },
  ETagMissing: { causes: ['parts'], source: 'aws-sdk 2.1693.0 managed_upload.js' },
  InvalidBucketNameError: { status: 400, causes: ['bucket-name'], source: 'minio 8.0.7' },

  // Other stores
  QuotaExceeded: { status: 403, causes: ['quota'], source: 'Ceph RGW; versitygw#503' },
  XMinioAdminBucketQuotaExceeded: { status: 400, causes: ['quota'], source: 'minio#13969' },
  SecurityTokenExpired: { status: 403, causes: ['token'], source: 'MoviePilot#6295' },
  'bucket.name_conflict': { status: 409, causes: ['name-taken'], source: 'Stackit object storage API' },
  AuthorizationHeaderMalformed: {
    status: 400,
    causes: ['wrong-region', 'sdk-parameter'],
    source: 'AWS S3 API; versitygw s3err',
  },
} as const satisfies Record<string, CodeFacts>;
