import type { CodeFacts } from '../types.js';
import type { CauseId } from './causes.js';

const means = (status: number | undefined, ...causes: readonly [CauseId, ...CauseId[]]): CodeFacts =>
  status === undefined ? { causes } : { status, causes };

/**
 * What the service’s error codes mean, keyed by wire spelling: blanks, dots and misspellings are the service’s own.
 *
 * Several causes stand where the message or another field decides between them.
 */
export const codes = {
  // 301 and 307: the call belongs elsewhere.
  PermanentRedirect: means(301, 'wrong-endpoint'),
  WebsiteRedirect: means(301, 'wrong-endpoint'),
  TemporaryRedirect: means(307, 'wrong-endpoint'),
  Redirect: means(307, 'wrong-endpoint'),

  // 400: values.
  BadDomainName: means(400, 'invalid-parameter'),
  BadRequest: means(400, 'invalid-parameter'),
  CustomDomainAreadyExist: means(400, 'invalid-parameter'),
  CustomDomainNotExist: means(400, 'invalid-parameter'),
  IllegalVersioningConfigurationException: means(400, 'invalid-parameter'),
  InvalidArgument: means(400, 'invalid-parameter', 'sdk-parameter'),
  InvalidBucketStoragePolicy: means(400, 'invalid-parameter'),
  InvalidDefaultStorageClass: means(400, 'invalid-parameter'),
  InvalidStorageClass: means(400, 'invalid-parameter'),
  InvalidRedirectLocation: means(400, 'invalid-parameter'),
  InvalidRequest: means(400, 'invalid-parameter', 'sdk-parameter', 'encryption'),
  InvalidTargetBucketForLogging: means(400, 'invalid-parameter'),
  InvalidTag: means(400, 'invalid-parameter'),
  InvalidTagError: means(400, 'invalid-parameter'),
  KeyTooLongError: means(400, 'invalid-parameter'),
  KeyTooLong: means(400, 'invalid-parameter'),
  MalformedPolicy: means(400, 'invalid-parameter'),
  MetadataTooLarge: means(400, 'invalid-parameter'),
  ForbidAnonReqOverwriteRespHead: means(400, 'invalid-parameter'),
  AmbiguousGrantByEmailAddress: means(400, 'invalid-parameter'),
  UnresolvableGrantByEmailAddress: means(400, 'invalid-parameter'),
  RequestTorrentOfBucketError: means(400, 'invalid-parameter'),
  PrefixExistInclusionRelationship: means(400, 'invalid-parameter'),
  BadAccessLabel: means(undefined, 'invalid-parameter'),
  InvalidAddressingHeader: means(undefined, 'invalid-parameter'),

  // 400: how the request was built.
  IncorrectNumberOfFilesInPostRequest: means(400, 'sdk-parameter'),
  InvalidContentLength: means(400, 'sdk-parameter'),
  MultipleContentLengths: means(400, 'sdk-parameter'),
  InvalidPolicyDocument: means(400, 'sdk-parameter'),
  InvalidRequestBody: means(400, 'sdk-parameter'),
  InvalidURI: means(400, 'sdk-parameter'),
  MalformedACLError: means(400, 'sdk-parameter'),
  MalformedError: means(400, 'sdk-parameter'),
  MalformedLoggingStatus: means(400, 'sdk-parameter'),
  MalformedObjectLockError: means(400, 'sdk-parameter'),
  MalformedPOSTRequest: means(400, 'sdk-parameter'),
  MalformedQuotaError: means(400, 'sdk-parameter'),
  MalformedXML: means(400, 'sdk-parameter'),
  MalformedXMLError: means(400, 'sdk-parameter'),
  MaxMessageLengthExceeded: means(400, 'sdk-parameter'),
  MaxPostPreDataLengthExceededError: means(400, 'sdk-parameter'),
  MissingRequestBodyError: means(400, 'sdk-parameter'),
  MissingRequiredHeader: means(400, 'sdk-parameter'),
  MissingSecurityHeader: means(400, 'sdk-parameter'),
  MissingSecurityElement: means(400, 'sdk-parameter'),
  UnexpectedContent: means(400, 'sdk-parameter'),
  CredentialsNotSupported: means(400, 'sdk-parameter'),
  RequestIsNotMultiPartContent: means(400, 'sdk-parameter'),
  XAmzContentSHA256Mismatch: means(400, 'unsupported-header', 'sdk-parameter', 'md5-mismatch'),

  // 400: checksums and bucket names.
  BadDigest: means(400, 'md5-mismatch'),
  InvalidDigest: means(400, 'md5-mismatch'),
  InvalidBucketName: means(400, 'bucket-name'),

  // 400 by number, another matter by meaning.
  EntityTooLarge: means(400, 'too-large'),
  InlineDataTooLarge: means(400, 'too-large'),
  AppendTooLarge: means(400, 'too-large'),
  EntityTooSmall: means(400, 'too-small'),
  IncompleteBody: means(400, 'body-cut'),
  InvalidPart: means(400, 'parts'),
  InvalidPartOrder: means(400, 'parts'),
  IllegalLocationConstraintException: means(400, 'wrong-region'),
  InvalidLocationConstraint: means(400, 'wrong-region'),
  MissingRegion: means(400, 'wrong-region'),
  InvalidEncryptionAlgorithmError: means(400, 'encryption'),
  'KMS.DisabledException': means(400, 'encryption'),
  'KMS.NotFoundException': means(400, 'encryption'),
  TooManyBuckets: means(400, 'limit-reached'),
  TooManyCustomDomains: means(400, 'limit-reached'),
  TooManyObjectCopied: means(400, 'limit-reached'),
  InventoryCountOverLimit: means(400, 'limit-reached'),
  InvalidBucket: means(400, 'no-bucket'),
  // Attempts are counted: up to the limit the code is SignatureDoesNotMatch, past it this one.
  TooManyWrongSignature: means(400, 'key-locked', 'signature-mismatch'),
  UserKeyMustBeSpecified: means(400, 'no-permission'),
  AZRedundancyTypeNotSupported: means(400, 'not-in-region'),
  OperationNotSupported: means(400, 'not-in-region'),
  FileGatewayBucket: means(400, 'parallel-file-system', 'not-in-region'),
  // The preflight’s code is the phrase of status 400, which other servers send for anything.
  'Bad Request': means(400, 'cors-rule', 'invalid-parameter'),

  // 403: rights.
  AccessDenied: means(403, 'no-permission', 'url-expired', 'encryption'),
  // The lists speak of rights, the code’s own page of a bucket name that OBS keeps for itself.
  AllAccessDisabled: means(403, 'no-permission', 'bucket-name'),
  InvalidPayer: means(403, 'no-permission'),
  AccessForbidden: means(403, 'cors-rule'),
  RequestPayerDenied: means(403, 'requester-pays'),
  InvalidObjectState: means(403, 'cold-object'),
  VirtualHostDomainRequired: means(403, 'wrong-endpoint'),
  CrossLocationLoggingProhibited: means(403, 'wrong-region'),

  // 403: keys, signatures and time.
  InvalidAccessKeyId: means(403, 'invalid-ak', 'token'),
  InvalidSecurity: means(403, 'invalid-ak'),
  // The status is that of Amazon S3 and OpenStack Swift.
  ExpiredToken: means(400, 'token', 'invalid-ak'),
  InvalidToken: means(400, 'token', 'invalid-ak'),
  TokenRefreshRequired: means(400, 'token', 'invalid-ak'),
  SignatureDoesNotMatch: means(403, 'signature-mismatch'),
  RequestTimeTooSkewed: means(403, 'clock-skew', 'request-too-old', 'url-expired'),

  // 403: accounts and space.
  InArrearOrInsufficientBalance: means(403, 'arrears'),
  AccountProblem: means(403, 'arrears'),
  FrozenUserId: means(403, 'arrears'),
  UserRestricted: means(403, 'arrears'),
  // The same word with status 401 is a token that Swift or a gateway refuses.
  Unauthorized: means(403, 'arrears', 'token'),
  DeregisterUserId: means(403, 'account-state', 'arrears'),
  NotSignedUp: means(403, 'account-state', 'arrears'),
  InsufficientStorageSpace: means(403, 'quota'),
  'System Capacity Not enough': means(403, 'quota'),

  // 404: things.
  NoSuchBucket: means(404, 'no-bucket'),
  NoSuchBucketAlias: means(404, 'no-bucket'),
  NoSuchKey: means(404, 'no-object'),
  NoSuchVersion: means(404, 'no-object'),
  SymlinkTargetNotExist: means(404, 'no-object'),
  NoSuchUpload: means(404, 'no-upload'),

  // 404: settings.
  NoSuchBucketPolicy: means(404, 'no-config'),
  NotSuchBucketPolicy: means(404, 'no-config'),
  NoSuchCORSConfiguration: means(404, 'no-config'),
  NoSuchCustomDomain: means(404, 'no-config'),
  NoSuchEncryptionConfiguration: means(404, 'no-config'),
  NoSuchInventoryConfiguration: means(404, 'no-config'),
  NoSuchLifecycleConfiguration: means(404, 'no-config'),
  NoSuchPolicy: means(404, 'no-config'),
  NoSuchReplicationConfiguration: means(404, 'no-config'),
  NoSuchTagSet: means(404, 'no-config'),
  NoSuchWebsiteConfiguration: means(404, 'no-config'),
  AccessLabelNotFound: means(undefined, 'no-config'),
  NoSuchCompressConfiguration: means(undefined, 'no-config'),
  NoSuchDisConfiguration: means(undefined, 'no-config'),
  NoSuchTrashConfiguration: means(undefined, 'no-config'),

  // 405, and 409 and 501 that say the same.
  MethodNotAllowed: means(405, 'not-in-region', 'wrong-path'),
  FsNotSupport: means(405, 'parallel-file-system', 'not-in-region'),
  ServiceNotSupported: means(409, 'not-in-region'),
  ServiceNotImplemented: means(501, 'not-in-region'),
  NotImplemented: means(501, 'not-in-region', 'unsupported-header'),

  // 408
  RequestTimeout: means(408, 'socket-timeout'),
  // Made by the Java SDK, with a capital O, when it gives up by itself.
  RequestTimeOut: means(408, 'socket-timeout'),

  // 409
  BucketAlreadyExists: means(409, 'name-taken'),
  BucketAlreadyOwnedByYou: means(409, 'name-taken'),
  BucketNotEmpty: means(409, 'bucket-not-empty'),
  DirectoryNotEmpty: means(409, 'bucket-not-empty'),
  BucketExpanding: means(409, 'conflicting-operation'),
  FsObjectConflict: means(409, 'conflicting-operation'),
  FsRenameConflict: means(409, 'conflicting-operation'),
  InvalidBucketState: means(409, 'conflicting-operation'),
  ObjectNotAppendable: means(409, 'conflicting-operation'),
  OperationAborted: means(409, 'conflicting-operation'),
  PositionNotEqualToLength: means(409, 'conflicting-operation'),
  ObjectHasAlreadyRestored: means(409, 'cold-object'),
  RestoreAlreadyInProgress: means(409, 'cold-object'),
  ObjectAlreadyExists: means(409, 'precondition'),

  // 411 to 429
  MissingContentLength: means(411, 'sdk-parameter'),
  PreconditionFailed: means(412, 'precondition'),
  'Request-URI Too Large': means(414, 'invalid-parameter'),
  InvalidRange: means(416, 'invalid-parameter'),
  TooManyRequests: means(429, 'throttled'),

  // 500 and 503
  InternalError: means(500, 'internal'),
  ServiceUnavailable: means(503, 'temporarily-unavailable'),
  // The caller’s own rate, not an outage, though the status is that of an outage.
  SlowDown: means(503, 'throttled', 'temporarily-unavailable'),
} satisfies Record<string, CodeFacts>;

/** An error code in its wire spelling, for example `AccessDenied`. */
export type CodeId = keyof typeof codes;
