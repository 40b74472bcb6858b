import type { CodeFacts } from '../types.js';

// Lists that agree with each other; a row that stands in fewer, or says more, names its own.
const lists: string = 'obs_04_0115 en-us_topic_0125560440 obs_20_1601 obs_23_1601 obs_21_2002 obs_29_1601 obs_22_1502';
const older: string = 'en-us_topic_0125560440 obs_29_1601';
const oneList: string = 'obs_04_0115';
// Its parser knows these codes; no document says under which status they come.
const cSdk: string = 'huaweicloud/huaweicloud-sdk-c-obs error_parser.c; status?';

/**
 * What the service’s error codes mean, keyed by wire spelling: blanks, dots and misspellings are the service’s own.
 *
 * Several causes stand where the message or another field decides between them.
 */
export const codes = {
  // 301 and 307: the call belongs elsewhere.
  PermanentRedirect: { status: 301, causes: ['wrong-endpoint'], source: lists },
  WebsiteRedirect: { status: 301, causes: ['wrong-endpoint'], source: lists },
  TemporaryRedirect: { status: 307, causes: ['wrong-endpoint'], source: lists },
  Redirect: { status: 307, causes: ['wrong-endpoint'], source: older },

  // 400: values.
  BadDomainName: { status: 400, causes: ['invalid-parameter'], source: lists },
  BadRequest: { status: 400, causes: ['invalid-parameter'], source: lists },
  CustomDomainAreadyExist: { status: 400, causes: ['invalid-parameter'], source: lists },
  CustomDomainNotExist: { status: 400, causes: ['invalid-parameter'], source: lists },
  IllegalVersioningConfigurationException: { status: 400, causes: ['invalid-parameter'], source: older },
  InvalidArgument: { status: 400, causes: ['invalid-parameter', 'sdk-parameter'], source: lists },
  InvalidBucketStoragePolicy: { status: 400, causes: ['invalid-parameter'], source: older },
  InvalidDefaultStorageClass: { status: 400, causes: ['invalid-parameter'], source: oneList },
  InvalidStorageClass: { status: 400, causes: ['invalid-parameter'], source: older },
  InvalidRedirectLocation: { status: 400, causes: ['invalid-parameter'], source: lists },
  InvalidRequest: { status: 400, causes: ['invalid-parameter', 'sdk-parameter', 'encryption'], source: lists },
  InvalidTargetBucketForLogging: { status: 400, causes: ['invalid-parameter'], source: lists },
  InvalidTag: { status: 400, causes: ['invalid-parameter'], source: 'adding_object_tags' },
  InvalidTagError: { status: 400, causes: ['invalid-parameter'], source: older },
  KeyTooLongError: {
    status: 400,
    causes: ['invalid-parameter'],
    source: 'obs_04_0115 obs_20_1601 obs_23_1601 obs_21_2002 obs_22_1502',
  },
  KeyTooLong: { status: 400, causes: ['invalid-parameter'], source: older },
  MalformedPolicy: { status: 400, causes: ['invalid-parameter'], source: lists },
  MetadataTooLarge: { status: 400, causes: ['invalid-parameter'], source: lists },
  ForbidAnonReqOverwriteRespHead: { status: 400, causes: ['invalid-parameter'], source: oneList },
  AmbiguousGrantByEmailAddress: { status: 400, causes: ['invalid-parameter'], source: older },
  UnresolvableGrantByEmailAddress: { status: 400, causes: ['invalid-parameter'], source: older },
  RequestTorrentOfBucketError: { status: 400, causes: ['invalid-parameter'], source: older },
  PrefixExistInclusionRelationship: {
    status: 400,
    causes: ['invalid-parameter'],
    source: 'configuring_bucket_inventories',
  },
  BadAccessLabel: { causes: ['invalid-parameter'], source: cSdk },
  InvalidAddressingHeader: { causes: ['invalid-parameter'], source: `${older}; no status given` },

  // 400: how the request was built.
  IncorrectNumberOfFilesInPostRequest: { status: 400, causes: ['sdk-parameter'], source: lists },
  InvalidContentLength: { status: 400, causes: ['sdk-parameter'], source: oneList },
  MultipleContentLengths: { status: 400, causes: ['sdk-parameter'], source: oneList },
  InvalidPolicyDocument: { status: 400, causes: ['sdk-parameter'], source: lists },
  InvalidRequestBody: { status: 400, causes: ['sdk-parameter'], source: lists },
  InvalidURI: { status: 400, causes: ['sdk-parameter'], source: older },
  MalformedACLError: { status: 400, causes: ['sdk-parameter'], source: lists },
  MalformedError: { status: 400, causes: ['sdk-parameter'], source: lists },
  MalformedLoggingStatus: { status: 400, causes: ['sdk-parameter'], source: lists },
  MalformedObjectLockError: { status: 400, causes: ['sdk-parameter'], source: 'obs_04_0166' },
  MalformedPOSTRequest: { status: 400, causes: ['sdk-parameter'], source: older },
  MalformedQuotaError: { status: 400, causes: ['sdk-parameter'], source: lists },
  MalformedXML: { status: 400, causes: ['sdk-parameter'], source: lists },
  MalformedXMLError: { status: 400, causes: ['sdk-parameter'], source: 'en-us_topic_0125560440' },
  MaxMessageLengthExceeded: { status: 400, causes: ['sdk-parameter'], source: lists },
  MaxPostPreDataLengthExceededError: { status: 400, causes: ['sdk-parameter'], source: older },
  MissingRequestBodyError: { status: 400, causes: ['sdk-parameter'], source: lists },
  MissingRequiredHeader: { status: 400, causes: ['sdk-parameter'], source: lists },
  MissingSecurityHeader: { status: 400, causes: ['sdk-parameter'], source: lists },
  MissingSecurityElement: { status: 400, causes: ['sdk-parameter'], source: cSdk },
  UnexpectedContent: { status: 400, causes: ['sdk-parameter'], source: lists },
  CredentialsNotSupported: { status: 400, causes: ['sdk-parameter'], source: older },
  RequestIsNotMultiPartContent: { status: 400, causes: ['sdk-parameter'], source: older },
  XAmzContentSHA256Mismatch: {
    status: 400,
    causes: ['unsupported-header', 'sdk-parameter'],
    source: 'milvus-io/milvus-storage#500',
  },

  // 400: checksums and bucket names.
  BadDigest: { status: 400, causes: ['md5-mismatch'], source: lists },
  InvalidDigest: { status: 400, causes: ['md5-mismatch'], source: older },
  InvalidBucketName: { status: 400, causes: ['bucket-name'], source: lists },

  // 400 by number, another matter by meaning.
  EntityTooLarge: { status: 400, causes: ['too-large'], source: lists },
  InlineDataTooLarge: { status: 400, causes: ['too-large'], source: older },
  AppendTooLarge: { status: 400, causes: ['too-large'], source: 'obs_04_0088' },
  EntityTooSmall: { status: 400, causes: ['too-small'], source: lists },
  IncompleteBody: { status: 400, causes: ['body-cut'], source: lists },
  InvalidPart: { status: 400, causes: ['parts'], source: lists },
  InvalidPartOrder: { status: 400, causes: ['parts'], source: lists },
  IllegalLocationConstraintException: { status: 400, causes: ['wrong-region'], source: lists },
  InvalidLocationConstraint: { status: 400, causes: ['wrong-region'], source: lists },
  MissingRegion: { status: 400, causes: ['wrong-region'], source: lists },
  InvalidEncryptionAlgorithmError: { status: 400, causes: ['encryption'], source: lists },
  'KMS.DisabledException': { status: 400, causes: ['encryption'], source: lists },
  'KMS.NotFoundException': { status: 400, causes: ['encryption'], source: lists },
  TooManyBuckets: { status: 400, causes: ['limit-reached'], source: lists },
  TooManyCustomDomains: { status: 400, causes: ['limit-reached'], source: lists },
  TooManyObjectCopied: { status: 400, causes: ['limit-reached'], source: older },
  InventoryCountOverLimit: { status: 400, causes: ['limit-reached'], source: 'configuring_bucket_inventories' },
  InvalidBucket: { status: 400, causes: ['no-bucket'], source: lists },
  // Attempts are counted: up to the limit the code is SignatureDoesNotMatch, past it this one.
  TooManyWrongSignature: { status: 400, causes: ['key-locked', 'signature-mismatch'], source: lists },
  UserKeyMustBeSpecified: { status: 400, causes: ['no-permission'], source: `${lists}; cause?` },
  AZRedundancyTypeNotSupported: { status: 400, causes: ['not-in-region'], source: 'obs_21_2002' },
  OperationNotSupported: { status: 400, causes: ['not-in-region'], source: 'obs_04_0088' },
  FileGatewayBucket: { status: 400, causes: ['parallel-file-system', 'not-in-region'], source: oneList },
  // The preflight’s code is the phrase of status 400, which other servers send for anything.
  'Bad Request': { status: 400, causes: ['cors-rule', 'invalid-parameter'], source: 'obs_04_0077 obs_04_0078' },

  // 403: rights.
  AccessDenied: {
    status: 403,
    causes: ['no-permission', 'url-expired', 'encryption'],
    source: `${lists} obs_errorcode_0003`,
  },
  // The lists speak of rights, the code’s own page of a bucket name that OBS keeps for itself.
  AllAccessDisabled: { status: 403, causes: ['no-permission', 'bucket-name'], source: `${lists} obs_errorcode_0005` },
  InvalidPayer: { status: 403, causes: ['no-permission'], source: older },
  AccessForbidden: { status: 403, causes: ['cors-rule'], source: `${lists} obs_errorcode_0004` },
  RequestPayerDenied: { status: 403, causes: ['requester-pays'], source: 'obs_04_0115 obs_errorcode_0016' },
  InvalidObjectState: { status: 403, causes: ['cold-object'], source: `${oneList} ${older}` },
  VirtualHostDomainRequired: { status: 403, causes: ['wrong-endpoint'], source: oneList },
  CrossLocationLoggingProhibited: { status: 403, causes: ['wrong-region'], source: cSdk },

  // 403: keys, signatures and time.
  InvalidAccessKeyId: { status: 403, causes: ['invalid-ak', 'token'], source: `${lists} obs_errorcode_0009` },
  InvalidSecurity: { status: 403, causes: ['invalid-ak'], source: older },
  // The status is that of Amazon S3 and OpenStack Swift.
  ExpiredToken: { status: 400, causes: ['token', 'invalid-ak'], source: cSdk },
  InvalidToken: { status: 400, causes: ['token', 'invalid-ak'], source: cSdk },
  TokenRefreshRequired: { status: 400, causes: ['token', 'invalid-ak'], source: cSdk },
  SignatureDoesNotMatch: { status: 403, causes: ['signature-mismatch'], source: lists },
  RequestTimeTooSkewed: {
    status: 403,
    causes: ['clock-skew', 'request-too-old', 'url-expired'],
    source: `${lists} obs_errorcode_0012`,
  },

  // 403: accounts and space.
  InArrearOrInsufficientBalance: { status: 403, causes: ['arrears'], source: `${lists} obs_errorcode_0007` },
  AccountProblem: { status: 403, causes: ['arrears'], source: older },
  FrozenUserId: { status: 403, causes: ['arrears'], source: older },
  UserRestricted: { status: 403, causes: ['arrears'], source: 'obs_errorcode_0017' },
  // The same word with status 401 is a token that Swift or a gateway refuses.
  Unauthorized: {
    status: 403,
    causes: ['arrears', 'token'],
    source: 'obs_04_0115 obs_20_1601 obs_23_1601 obs_21_2002 obs_22_1502 obs_03_0013',
  },
  DeregisterUserId: { status: 403, causes: ['account-state', 'arrears'], source: lists },
  NotSignedUp: { status: 403, causes: ['account-state', 'arrears'], source: `${oneList} ${older}` },
  InsufficientStorageSpace: { status: 403, causes: ['quota'], source: `${lists} obs_errorcode_0008` },
  'System Capacity Not enough': { status: 403, causes: ['quota'], source: older },

  // 404: things.
  NoSuchBucket: { status: 404, causes: ['no-bucket'], source: `${lists} obs_errorcode_0020` },
  NoSuchBucketAlias: { status: 404, causes: ['no-bucket'], source: 'obs_errorcode_0018; cause?' },
  NoSuchKey: { status: 404, causes: ['no-object'], source: `${lists} obs_errorcode_0025` },
  NoSuchVersion: { status: 404, causes: ['no-object'], source: `${lists} obs_errorcode_0027; obs_04_0166 prints 400` },
  SymlinkTargetNotExist: { status: 404, causes: ['no-object'], source: 'obs_errorcode_0029' },
  NoSuchUpload: { status: 404, causes: ['no-upload'], source: `${lists} obs_errorcode_0026` },

  // 404: settings.
  NoSuchBucketPolicy: { status: 404, causes: ['no-config'], source: lists },
  NotSuchBucketPolicy: { status: 404, causes: ['no-config'], source: 'en-us_topic_0125560440' },
  NoSuchCORSConfiguration: { status: 404, causes: ['no-config'], source: `${lists} obs_errorcode_0023` },
  NoSuchCustomDomain: { status: 404, causes: ['no-config'], source: lists },
  NoSuchEncryptionConfiguration: {
    status: 404,
    causes: ['no-config'],
    source: 'obtaining_bucket_encryption_configuration',
  },
  NoSuchInventoryConfiguration: { status: 404, causes: ['no-config'], source: 'obtaining_a_specific_inventory' },
  NoSuchLifecycleConfiguration: { status: 404, causes: ['no-config'], source: lists },
  NoSuchPolicy: { status: 404, causes: ['no-config'], source: older },
  NoSuchReplicationConfiguration: {
    status: 404,
    causes: ['no-config'],
    source: 'obtaining_the_cross-region_replication_configuration',
  },
  NoSuchTagSet: { status: 404, causes: ['no-config'], source: older },
  NoSuchWebsiteConfiguration: { status: 404, causes: ['no-config'], source: lists },
  AccessLabelNotFound: { causes: ['no-config'], source: cSdk },
  NoSuchCompressConfiguration: { causes: ['no-config'], source: cSdk },
  NoSuchDisConfiguration: { causes: ['no-config'], source: cSdk },
  NoSuchTrashConfiguration: { causes: ['no-config'], source: cSdk },

  // 405, and 409 and 501 that say the same.
  MethodNotAllowed: { status: 405, causes: ['not-in-region', 'wrong-path'], source: lists },
  FsNotSupport: { status: 405, causes: ['parallel-file-system', 'not-in-region'], source: oneList },
  ServiceNotSupported: { status: 409, causes: ['not-in-region'], source: lists },
  ServiceNotImplemented: { status: 501, causes: ['not-in-region'], source: lists },
  NotImplemented: { status: 501, causes: ['not-in-region', 'unsupported-header'], source: older },

  // 408
  RequestTimeout: { status: 408, causes: ['socket-timeout'], source: `${lists}; ${older} print 400` },
  // Made by the Java SDK, with a capital O, when it gives up by itself.
  RequestTimeOut: { status: 408, causes: ['socket-timeout'], source: 'obs_21_0302' },

  // 409
  BucketAlreadyExists: { status: 409, causes: ['name-taken'], source: lists },
  BucketAlreadyOwnedByYou: { status: 409, causes: ['name-taken'], source: lists },
  BucketNotEmpty: { status: 409, causes: ['bucket-not-empty'], source: lists },
  DirectoryNotEmpty: { status: 409, causes: ['bucket-not-empty'], source: oneList },
  BucketExpanding: { status: 409, causes: ['conflicting-operation'], source: 'en-us_topic_0125560440' },
  FsObjectConflict: { status: 409, causes: ['conflicting-operation'], source: 'obs_04_0115 obs_21_2002' },
  FsRenameConflict: { status: 409, causes: ['conflicting-operation'], source: oneList },
  InvalidBucketState: { status: 409, causes: ['conflicting-operation'], source: `${oneList} ${older}` },
  ObjectNotAppendable: { status: 409, causes: ['conflicting-operation'], source: oneList },
  OperationAborted: { status: 409, causes: ['conflicting-operation'], source: lists },
  PositionNotEqualToLength: { status: 409, causes: ['conflicting-operation'], source: 'obs_04_0088' },
  ObjectHasAlreadyRestored: { status: 409, causes: ['cold-object'], source: older },
  RestoreAlreadyInProgress: { status: 409, causes: ['cold-object'], source: older },
  ObjectAlreadyExists: { status: 409, causes: ['precondition'], source: 'third-party test server; OBS?' },

  // 411 to 429
  MissingContentLength: { status: 411, causes: ['sdk-parameter'], source: lists },
  PreconditionFailed: { status: 412, causes: ['precondition'], source: lists },
  'Request-URI Too Large': { status: 414, causes: ['invalid-parameter'], source: oneList },
  InvalidRange: { status: 416, causes: ['invalid-parameter'], source: lists },
  TooManyRequests: { status: 429, causes: ['throttled'], source: oneList },

  // 500 and 503
  InternalError: { status: 500, causes: ['internal'], source: lists },
  ServiceUnavailable: { status: 503, causes: ['temporarily-unavailable'], source: lists },
  // The caller’s own rate, not an outage, though the status is that of an outage.
  SlowDown: { status: 503, causes: ['throttled', 'temporarily-unavailable'], source: lists },
} as const satisfies Record<string, CodeFacts>;

/** An error code in its wire spelling, for example `AccessDenied`. */
export type CodeId = keyof typeof codes;
