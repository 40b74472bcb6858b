import type { CauseFacts } from '../types.js';

/**
 * Every reason a request can fail for, with what to check, from the cheapest step to the most disruptive.
 *
 * Ids of causes and steps are stable: they are never deleted, re-used or re-meant.
 */
export const causes = {
  // The document's causes, by status: 400.
  'invalid-parameter': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-input', who: 'user' },
      { id: 'read-message', who: 'developer' },
      { id: 'compare-parameters', who: 'developer' },
      { id: 'correct-value', who: 'developer' },
      { id: 'send-details', who: 'user' },
    ],
    source: 'obs_21_2001 obs_04_0115',
  },
  'sdk-parameter': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'read-sdk-message', who: 'developer' },
      { id: 'check-arguments', who: 'developer' },
      { id: 'check-headers', who: 'developer' },
      { id: 'check-xml-body', who: 'developer' },
      { id: 'check-form', who: 'developer' },
      { id: 'update-sdk', who: 'developer' },
      { id: 'send-details', who: 'user' },
    ],
    source: 'obs_21_2001 obs_04_0115',
  },
  'md5-mismatch': {
    severity: 'error',
    retry: 'retry',
    steps: [
      { id: 'send-again', who: 'user' },
      { id: 'close-programs', who: 'user' },
      { id: 'hash-sent-bytes', who: 'developer' },
      { id: 'check-empty-body', who: 'developer' },
      { id: 'check-proxy', who: 'developer' },
      { id: 'trace-request', who: 'provider' },
    ],
    source: 'obs_21_2001 obs_04_0115',
  },
  'bucket-name': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-length', who: 'user', check: 'name-length' },
      { id: 'check-characters', who: 'user', check: 'name-characters' },
      { id: 'check-edges', who: 'user', check: 'name-edges' },
      { id: 'check-ip-form', who: 'user', check: 'name-ip' },
      { id: 'check-reserved', who: 'user' },
      { id: 'check-endpoint', who: 'developer' },
    ],
    source: 'obs_21_2001 obs_04_0115 obs_errorcode_0005',
  },

  // 403
  'no-permission': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-account', who: 'user' },
      { id: 'wait-after-change', who: 'user' },
      { id: 'grant-action', who: 'account-admin' },
      { id: 'check-bucket-policy', who: 'bucket-owner' },
      { id: 'allow-both-sides', who: 'bucket-owner' },
      { id: 'check-access-blocks', who: 'bucket-owner' },
      { id: 'check-object', who: 'bucket-owner' },
    ],
    source: 'obs_21_2001 obs_errorcode_0003 obs_faq_0147',
  },
  'signature-mismatch': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'request-new-link', who: 'user' },
      { id: 'check-key-pair', who: 'developer' },
      { id: 'check-endpoint', who: 'developer' },
      { id: 'compare-string-to-sign', who: 'developer' },
      { id: 'check-signed-headers', who: 'developer' },
      { id: 'encode-key-once', who: 'developer' },
      { id: 'sign-token', who: 'developer' },
    ],
    source: 'obs_21_2001 obs_faq_0173',
  },
  'invalid-ak': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'sign-in-again', who: 'user' },
      { id: 'copy-key', who: 'developer' },
      { id: 'check-cloud', who: 'developer' },
      { id: 'renew-temporary-key', who: 'developer' },
      { id: 'activate-key', who: 'account-admin' },
      { id: 'enable-user', who: 'account-admin' },
    ],
    source: 'obs_21_2001 obs_errorcode_0009',
  },
  'clock-skew': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'set-clock', who: 'user', check: 'clock' },
      { id: 'reload', who: 'user' },
      { id: 'sync-machine', who: 'developer' },
      { id: 'sign-late', who: 'developer' },
      { id: 'correct-offset', who: 'developer' },
    ],
    source: 'obs_21_2001 obs_errorcode_0012',
  },
  arrears: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'tell-admin', who: 'user' },
      { id: 'check-balance', who: 'account-admin' },
      { id: 'check-owner-balance', who: 'bucket-owner' },
      { id: 'pay', who: 'account-admin' },
      { id: 'verify-identity', who: 'account-admin' },
      { id: 'retry-later', who: 'user' },
    ],
    source: 'obs_21_2001 obs_errorcode_0007 obs_errorcode_0017',
  },
  quota: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'use-other-bucket', who: 'user' },
      { id: 'compare-usage', who: 'bucket-owner' },
      { id: 'raise-quota', who: 'bucket-owner' },
      { id: 'free-space', who: 'bucket-owner' },
      { id: 'wait-for-count', who: 'user' },
      { id: 'check-capacity', who: 'provider' },
    ],
    source: 'obs_21_2001 obs_errorcode_0008 obs_04_0052',
  },

  // 404
  'no-object': {
    severity: 'error',
    retry: 'never',
    steps: [
      { id: 'check-name', who: 'user' },
      { id: 'refresh-list', who: 'user' },
      { id: 'restore-version', who: 'bucket-owner' },
      { id: 'check-removal-rules', who: 'bucket-owner' },
      { id: 'encode-key-once', who: 'developer' },
    ],
    source: 'obs_21_2001 obs_errorcode_0025 obs_errorcode_0027',
  },
  'no-bucket': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-spelling', who: 'user' },
      { id: 'check-region', who: 'developer' },
      { id: 'check-endpoint', who: 'developer' },
      { id: 'check-deleted', who: 'bucket-owner' },
      { id: 'create-bucket', who: 'bucket-owner' },
    ],
    source: 'obs_21_2001 obs_errorcode_0020',
  },
  'no-config': {
    severity: 'info',
    retry: 'never',
    steps: [
      { id: 'accept-answer', who: 'user' },
      { id: 'read-as-empty', who: 'developer' },
      { id: 'create-setting', who: 'bucket-owner' },
    ],
    source: 'obs_21_2001 obs_errorcode_0023',
  },
  'no-upload': {
    severity: 'error',
    retry: 'after-fix',
    outcome: 'unknown',
    steps: [
      { id: 'check-arrived', who: 'user' },
      { id: 'compare-upload-id', who: 'developer' },
      { id: 'check-cleanup-rules', who: 'bucket-owner' },
      { id: 'start-again', who: 'user' },
    ],
    source: 'obs_21_2001 obs_errorcode_0026 milvus-io/milvus#44853',
  },

  // 405
  'not-in-region': {
    severity: 'error',
    retry: 'never',
    steps: [
      { id: 'check-path', who: 'developer' },
      { id: 'check-feature', who: 'developer' },
      { id: 'use-other-region', who: 'bucket-owner' },
      { id: 'request-feature', who: 'provider' },
    ],
    source: 'obs_21_2001 huaweicloud/huaweicloud-sdk-dotnet-obs#46',
  },

  // 408
  'socket-timeout': {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'check-arrived', who: 'user' },
      { id: 'send-again', who: 'user' },
      { id: 'send-smaller-parts', who: 'developer' },
      { id: 'test-endpoint', who: 'developer', check: 'reachable' },
    ],
    source: 'obs_21_2001 obs_faq_0197 obs_11_0079',
  },

  // 409
  'bucket-not-empty': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'save-data', who: 'bucket-owner' },
      { id: 'delete-objects', who: 'bucket-owner' },
      { id: 'delete-versions', who: 'bucket-owner' },
      { id: 'delete-fragments', who: 'bucket-owner' },
      { id: 'delete-bucket', who: 'bucket-owner' },
    ],
    source: 'obs_21_2001 obs_03_0314 obs_41_0013',
  },
  'name-taken': {
    severity: 'error',
    retry: 'never',
    steps: [
      { id: 'use-own-bucket', who: 'user' },
      { id: 'choose-name', who: 'user' },
      { id: 'wait-for-release', who: 'user' },
    ],
    source: 'obs_21_2001 obs_11_0008 obs_21_0302',
  },

  // 500
  internal: {
    severity: 'error',
    retry: 'backoff',
    outcome: 'unknown',
    steps: [
      { id: 'check-arrived', who: 'user' },
      { id: 'retry-later', who: 'user' },
      { id: 'back-off', who: 'developer' },
      { id: 'trace-request', who: 'provider' },
    ],
    source: 'obs_21_2001 obs_04_0115',
  },

  // 503
  'temporarily-unavailable': {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      { id: 'retry-later', who: 'user' },
      { id: 'check-outage', who: 'user' },
      { id: 'back-off', who: 'developer' },
      { id: 'trace-request', who: 'provider' },
    ],
    source: 'obs_21_2001 obs_04_0115',
  },

  // Not in the document: credentials and time.
  'request-too-old': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'start-again', who: 'user' },
      { id: 'check-clock', who: 'user', check: 'clock' },
      { id: 'sign-late', who: 'developer' },
      { id: 'sign-each-retry', who: 'developer' },
      { id: 'send-smaller-parts', who: 'developer' },
      { id: 'renew-signing-key', who: 'developer' },
    ],
    source: 'obs_errorcode_0012 huaweicloud/terraform-provider-huaweicloud#10449',
  },
  'url-expired': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'request-new-link', who: 'user' },
      { id: 'extend-lifetime', who: 'developer' },
      { id: 'create-on-demand', who: 'developer' },
      { id: 'check-clock', who: 'developer' },
    ],
    source: 'obs_errorcode_0012 aws/aws-sdk-js#3493',
  },
  token: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'sign-in-again', who: 'user' },
      { id: 'send-whole-token', who: 'developer' },
      { id: 'renew-together', who: 'developer' },
      { id: 'renew-early', who: 'developer' },
    ],
    source: 'obs_errorcode_0009 obs_03_0013',
  },
  'key-locked': {
    severity: 'error',
    retry: 'backoff',
    steps: [
      { id: 'stop-retrying', who: 'user' },
      { id: 'find-old-key', who: 'developer' },
      { id: 'correct-keys', who: 'developer' },
      { id: 'issue-new-key', who: 'account-admin' },
    ],
    source: 'obs_04_0115 APIG.0301',
  },

  // Not in the document: rights and settings.
  'cors-rule': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'allow-origin', who: 'bucket-owner', check: 'cors' },
      { id: 'allow-method', who: 'bucket-owner' },
      { id: 'allow-headers', who: 'bucket-owner' },
      { id: 'expose-headers', who: 'bucket-owner' },
      { id: 'reload', who: 'user' },
    ],
    source: 'obs_errorcode_0004 obs_04_0077',
  },
  'cold-object': {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      { id: 'wait-for-restore', who: 'user' },
      { id: 'check-class', who: 'developer' },
      { id: 'restore-object', who: 'bucket-owner' },
      { id: 'change-class', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115 en-us_topic_0125560440 obs_39_0206',
  },
  encryption: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-key', who: 'account-admin' },
      { id: 'grant-key', who: 'account-admin' },
      { id: 'send-customer-key', who: 'developer' },
      { id: 'name-key', who: 'developer' },
    ],
    source: 'obs_04_0115 opentelekomcloud/terraform-provider-opentelekomcloud#2945',
  },
  'requester-pays': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'accept-charges', who: 'account-admin' },
      { id: 'sign-request', who: 'developer' },
      { id: 'send-payer-header', who: 'developer' },
      { id: 'stop-charging', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115 obs_errorcode_0016',
  },
  'limit-reached': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'reuse-existing', who: 'user' },
      { id: 'send-fewer', who: 'developer' },
      { id: 'raise-limit', who: 'account-admin' },
      { id: 'delete-unused', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115',
  },
  'account-state': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'tell-admin', who: 'user' },
      { id: 'check-state', who: 'account-admin' },
      { id: 'enable-service', who: 'account-admin' },
      { id: 'reopen-account', who: 'provider' },
    ],
    source: 'obs_04_0115 opentelekomcloud/terraform-provider-opentelekomcloud#1826',
  },

  // Not in the document: the bytes sent.
  'too-large': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'compare-size', who: 'user' },
      { id: 'use-smaller-file', who: 'user' },
      { id: 'use-multipart', who: 'developer' },
      { id: 'raise-form-limit', who: 'developer' },
      { id: 'shorten-document', who: 'developer' },
    ],
    source: 'obs_04_0115 obs_04_0088',
  },
  'too-small': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-file', who: 'user' },
      { id: 'enlarge-parts', who: 'developer' },
      { id: 'lower-form-minimum', who: 'developer' },
    ],
    source: 'obs_04_0115',
  },
  parts: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'start-again', who: 'user' },
      { id: 'sort-parts', who: 'developer' },
      { id: 'list-parts', who: 'developer' },
      { id: 'expose-etag', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115 TTLabs/EvaporateJS#7',
  },
  'body-cut': {
    severity: 'warning',
    retry: 'retry',
    steps: [
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'send-again', who: 'user' },
      { id: 'change-network', who: 'user' },
      { id: 'check-length-header', who: 'developer' },
      { id: 'check-proxy', who: 'developer' },
    ],
    source: 'obs_04_0115',
  },

  // Not in the document: where the request went.
  'wrong-region': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'set-region', who: 'developer' },
      { id: 'match-endpoint', who: 'developer' },
      { id: 'name-location', who: 'developer' },
      { id: 'use-same-region', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115',
  },
  'wrong-endpoint': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-address', who: 'user' },
      { id: 'remove-bucket', who: 'developer' },
      { id: 'match-region', who: 'developer' },
      { id: 'follow-redirect', who: 'developer' },
      { id: 'put-bucket-in-host', who: 'developer' },
    ],
    source: 'obs_04_0115 huaweicloud/huaweicloud-sdk-browserjs-obs#24 huaweicloud/huaweicloud-sdk-browserjs-obs#48',
  },
  'wrong-path': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'check-values', who: 'developer' },
      { id: 'check-path', who: 'developer' },
      { id: 'encode-key', who: 'developer' },
    ],
    source: 'obs_04_0115 huaweicloud/huaweicloud-sdk-dotnet-obs#46',
  },
  'parallel-file-system': {
    severity: 'error',
    retry: 'never',
    steps: [
      { id: 'check-kind', who: 'developer' },
      { id: 'skip-call', who: 'developer' },
      { id: 'use-other-kind', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115 huaweicloud/obsfs#2',
  },
  'unsupported-header': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      { id: 'read-header-name', who: 'developer' },
      { id: 'limit-checksums', who: 'developer' },
      { id: 'use-obs-sdk', who: 'developer' },
    ],
    source: 'en-us_topic_0125560440 milvus-io/milvus-storage#500',
  },

  // Not in the document: the state things are in.
  'conflicting-operation': {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      { id: 'retry-later', who: 'user' },
      { id: 'choose-name', who: 'user' },
      { id: 'queue-operations', who: 'developer' },
      { id: 'check-append', who: 'developer' },
      { id: 'check-dependent-setting', who: 'bucket-owner' },
    ],
    source: 'obs_04_0115 obs_04_0088',
  },
  precondition: {
    severity: 'warning',
    retry: 'never',
    steps: [
      { id: 'refresh', who: 'user' },
      { id: 'choose-name', who: 'user' },
      { id: 'read-condition', who: 'developer' },
      { id: 'fetch-etag', who: 'developer' },
    ],
    source: 'obs_04_0115',
  },
  throttled: {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      { id: 'retry-later', who: 'user' },
      { id: 'send-fewer', who: 'user' },
      { id: 'back-off', who: 'developer' },
      { id: 'spread-keys', who: 'developer' },
      { id: 'raise-limit', who: 'provider' },
    ],
    source: 'obs_04_0115 obs_03_0360',
  },
  'callback-failed': {
    severity: 'warning',
    retry: 'never',
    outcome: 'done',
    steps: [
      { id: 'check-arrived', who: 'user' },
      { id: 'check-callback', who: 'developer' },
      { id: 'replay-callback', who: 'developer' },
    ],
    source: 'obs_04_0095 obs_33_0605 obs_33_1800',
  },

  // Not in the document: no answer, or an answer of somebody else.
  'cors-or-blocked': {
    severity: 'error',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'pause-blockers', who: 'user' },
      { id: 'open-address', who: 'developer', check: 'reachable' },
      { id: 'check-endpoint', who: 'developer' },
      { id: 'use-https', who: 'developer', check: 'https' },
      { id: 'check-bucket', who: 'bucket-owner' },
      { id: 'add-cors-rule', who: 'bucket-owner', check: 'cors' },
    ],
    source: 'huaweicloud/huaweicloud-sdk-browserjs-obs#24 LibraryOfCongress/bagger-js#40 seaweedfs/seaweedfs#8065',
  },
  dns: {
    severity: 'error',
    retry: 'retry',
    steps: [
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'toggle-vpn', who: 'user' },
      { id: 'check-host', who: 'developer', check: 'reachable' },
      { id: 'resolve-host', who: 'developer' },
    ],
    source: 'obs_21_0302 Node.js dns',
  },
  connect: {
    severity: 'error',
    retry: 'retry',
    steps: [
      { id: 'go-online', who: 'user', check: 'online' },
      { id: 'toggle-vpn', who: 'user' },
      { id: 'check-host', who: 'developer', check: 'reachable' },
      { id: 'open-port', who: 'developer' },
    ],
    source: 'obs_21_0302 Node.js net',
  },
  reset: {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'check-arrived', who: 'user' },
      { id: 'send-again', who: 'user' },
      { id: 'change-network', who: 'user' },
      { id: 'check-proxy', who: 'developer' },
      { id: 'send-smaller-parts', who: 'developer' },
    ],
    source: 'obs_21_0302 Node.js net',
  },
  'client-timeout': {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'check-arrived', who: 'user' },
      { id: 'send-again', who: 'user' },
      { id: 'raise-timeout', who: 'developer' },
      { id: 'send-smaller-parts', who: 'developer' },
    ],
    source: 'obs_faq_0197 obs_11_0079',
  },
  aborted: {
    severity: 'info',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'start-again', who: 'user' },
      { id: 'keep-page-open', who: 'user' },
      { id: 'find-cancel', who: 'developer' },
    ],
    source: 'DOM Standard AbortSignal',
  },
  gateway: {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'check-arrived', who: 'user' },
      { id: 'retry-later', who: 'user' },
      { id: 'change-network', who: 'user' },
      { id: 'find-sender', who: 'developer' },
      { id: 'check-gateway', who: 'provider' },
    ],
    source: 'RFC 9110 boto/boto3#3893',
  },
  // Also the last resort for a status or a code that nobody has described yet.
  unknown: {
    severity: 'error',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      { id: 'try-again', who: 'user' },
      { id: 'check-connection', who: 'user', check: 'online' },
      { id: 'read-message', who: 'developer' },
      { id: 'send-details', who: 'user' },
    ],
    source: 'obs_21_0301',
  },
} as const satisfies Record<string, CauseFacts>;

/** Name of a cause, for example `clock-skew`. */
export type CauseId = keyof typeof causes;

/** Name of a step of a cause, for example `set-clock` of `clock-skew`. */
export type StepId<C extends CauseId = CauseId> = C extends CauseId ? (typeof causes)[C]['steps'][number]['id'] : never;
