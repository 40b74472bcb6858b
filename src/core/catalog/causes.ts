import type { CauseFacts, CheckId, Step, Who } from '../types.js';

const by =
  (who: Who) =>
  <const Id extends string>(id: Id, check?: CheckId): Step<Id> =>
    check ? { id, who, check } : { id, who };

const user = by('user');
const developer = by('developer');
const owner = by('bucket-owner');
const admin = by('account-admin');
const provider = by('provider');

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
      user('check-input'),
      developer('read-message'),
      developer('compare-parameters'),
      developer('correct-value'),
      user('send-details'),
    ],
  },
  'sdk-parameter': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      developer('read-sdk-message'),
      developer('check-arguments'),
      developer('check-headers'),
      developer('check-xml-body'),
      developer('check-form'),
      developer('update-sdk'),
      user('send-details'),
    ],
  },
  'md5-mismatch': {
    severity: 'error',
    retry: 'retry',
    steps: [
      user('send-again'),
      user('close-programs'),
      developer('hash-sent-bytes'),
      developer('check-empty-body'),
      developer('check-proxy'),
      provider('trace-request'),
    ],
  },
  'bucket-name': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('check-length', 'name-length'),
      user('check-characters', 'name-characters'),
      user('check-edges', 'name-edges'),
      user('check-ip-form', 'name-ip'),
      user('check-reserved'),
      developer('check-endpoint'),
    ],
  },

  // 403
  'no-permission': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('check-account'),
      user('wait-after-change'),
      admin('grant-action'),
      owner('check-bucket-policy'),
      owner('allow-both-sides'),
      owner('check-access-blocks'),
      owner('check-object'),
    ],
  },
  'signature-mismatch': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      developer('check-key-pair'),
      user('request-new-link'),
      developer('check-endpoint'),
      developer('compare-string-to-sign'),
      developer('check-signed-headers'),
      developer('encode-key-once'),
      developer('sign-token'),
    ],
  },
  'invalid-ak': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('sign-in-again'),
      developer('copy-key'),
      developer('check-cloud'),
      developer('renew-temporary-key'),
      admin('activate-key'),
      admin('enable-user'),
    ],
  },
  'clock-skew': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('set-clock', 'clock'),
      user('reload'),
      developer('sync-machine'),
      developer('sign-late'),
      developer('correct-offset'),
    ],
  },
  arrears: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('tell-admin'),
      admin('check-balance'),
      owner('check-owner-balance'),
      admin('pay'),
      admin('verify-identity'),
      user('retry-later'),
    ],
  },
  quota: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('use-other-bucket'),
      owner('compare-usage'),
      owner('raise-quota'),
      owner('free-space'),
      user('wait-for-count'),
      provider('check-capacity'),
    ],
  },

  // 404
  'no-object': {
    severity: 'error',
    retry: 'never',
    steps: [
      user('check-name'),
      user('refresh-list'),
      owner('restore-version'),
      owner('check-removal-rules'),
      developer('encode-key-once'),
    ],
  },
  'no-bucket': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('check-spelling'),
      developer('check-region'),
      developer('check-endpoint'),
      owner('check-deleted'),
      owner('create-bucket'),
    ],
  },
  'no-config': {
    severity: 'info',
    retry: 'never',
    steps: [user('accept-answer'), developer('read-as-empty'), owner('create-setting')],
  },
  'no-upload': {
    severity: 'error',
    retry: 'after-fix',
    outcome: 'unknown',
    steps: [user('check-arrived'), developer('compare-upload-id'), owner('check-cleanup-rules'), user('start-again')],
  },

  // 405
  'not-in-region': {
    severity: 'error',
    retry: 'never',
    steps: [
      developer('check-path'),
      developer('check-feature'),
      owner('use-other-region'),
      provider('request-feature'),
    ],
  },

  // 408
  'socket-timeout': {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      user('check-connection', 'online'),
      user('check-arrived'),
      user('send-again'),
      developer('send-smaller-parts'),
      developer('test-endpoint', 'reachable'),
    ],
  },

  // 409
  'bucket-not-empty': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      owner('save-data'),
      owner('delete-objects'),
      owner('delete-versions'),
      owner('delete-fragments'),
      owner('delete-bucket'),
    ],
  },
  'name-taken': {
    severity: 'error',
    retry: 'never',
    steps: [user('use-own-bucket'), user('choose-name'), user('wait-for-release')],
  },

  // 500
  internal: {
    severity: 'error',
    retry: 'backoff',
    outcome: 'unknown',
    steps: [user('check-arrived'), user('retry-later'), developer('back-off'), provider('trace-request')],
  },

  // 503
  'temporarily-unavailable': {
    severity: 'warning',
    retry: 'backoff',
    steps: [user('retry-later'), user('check-outage'), developer('back-off'), provider('trace-request')],
  },

  // Not in the document: credentials and time.
  'request-too-old': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('start-again'),
      user('check-clock', 'clock'),
      developer('sign-late'),
      developer('sign-each-retry'),
      developer('send-smaller-parts'),
      developer('renew-signing-key'),
    ],
  },
  'url-expired': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('request-new-link'),
      developer('extend-lifetime'),
      developer('create-on-demand'),
      developer('check-clock'),
    ],
  },
  token: {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('sign-in-again'),
      developer('send-whole-token'),
      developer('renew-together'),
      developer('renew-early'),
    ],
  },
  'key-locked': {
    severity: 'error',
    retry: 'backoff',
    steps: [user('stop-retrying'), developer('find-old-key'), developer('correct-keys'), admin('issue-new-key')],
  },

  // Not in the document: rights and settings.
  'cors-rule': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      owner('allow-origin', 'cors'),
      owner('allow-method'),
      owner('allow-headers'),
      owner('expose-headers'),
      user('reload'),
    ],
  },
  'cold-object': {
    severity: 'warning',
    retry: 'backoff',
    steps: [user('wait-for-restore'), developer('check-class'), owner('restore-object'), owner('change-class')],
  },
  encryption: {
    severity: 'error',
    retry: 'after-fix',
    steps: [admin('check-key'), admin('grant-key'), developer('send-customer-key'), developer('name-key')],
  },
  'requester-pays': {
    severity: 'error',
    retry: 'after-fix',
    steps: [admin('accept-charges'), developer('sign-request'), developer('send-payer-header'), owner('stop-charging')],
  },
  'limit-reached': {
    severity: 'error',
    retry: 'after-fix',
    steps: [user('reuse-existing'), developer('send-fewer'), admin('raise-limit'), owner('delete-unused')],
  },
  'account-state': {
    severity: 'error',
    retry: 'after-fix',
    steps: [user('tell-admin'), admin('check-state'), admin('enable-service'), provider('reopen-account')],
  },

  // Not in the document: the bytes sent.
  'too-large': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('compare-size'),
      user('use-smaller-file'),
      developer('use-multipart'),
      developer('raise-form-limit'),
      developer('shorten-document'),
    ],
  },
  'too-small': {
    severity: 'error',
    retry: 'after-fix',
    steps: [user('check-file'), developer('enlarge-parts'), developer('lower-form-minimum')],
  },
  parts: {
    severity: 'error',
    retry: 'after-fix',
    steps: [user('start-again'), developer('sort-parts'), developer('list-parts'), owner('expose-etag')],
  },
  'body-cut': {
    severity: 'warning',
    retry: 'retry',
    steps: [
      user('check-connection', 'online'),
      user('send-again'),
      user('change-network'),
      developer('check-length-header'),
      developer('check-proxy'),
    ],
  },

  // Not in the document: where the request went.
  'wrong-region': {
    severity: 'error',
    retry: 'after-fix',
    steps: [developer('set-region'), developer('match-endpoint'), developer('name-location'), owner('use-same-region')],
  },
  'wrong-endpoint': {
    severity: 'error',
    retry: 'after-fix',
    steps: [
      user('check-address'),
      developer('remove-bucket'),
      developer('match-region'),
      developer('follow-redirect'),
      developer('put-bucket-in-host'),
    ],
  },
  'wrong-path': {
    severity: 'error',
    retry: 'after-fix',
    steps: [developer('check-values'), developer('check-path'), developer('encode-key')],
  },
  'parallel-file-system': {
    severity: 'error',
    retry: 'never',
    steps: [developer('check-kind'), developer('skip-call'), owner('use-other-kind')],
  },
  'unsupported-header': {
    severity: 'error',
    retry: 'after-fix',
    steps: [developer('read-header-name'), developer('limit-checksums'), developer('use-obs-sdk')],
  },

  // Not in the document: the state things are in.
  'conflicting-operation': {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      user('retry-later'),
      user('choose-name'),
      developer('queue-operations'),
      developer('check-append'),
      owner('check-dependent-setting'),
    ],
  },
  precondition: {
    severity: 'warning',
    retry: 'never',
    steps: [user('refresh'), user('choose-name'), developer('read-condition'), developer('fetch-etag')],
  },
  throttled: {
    severity: 'warning',
    retry: 'backoff',
    steps: [
      user('retry-later'),
      user('send-fewer'),
      developer('back-off'),
      developer('spread-keys'),
      provider('raise-limit'),
    ],
  },
  'callback-failed': {
    severity: 'warning',
    retry: 'never',
    outcome: 'done',
    steps: [user('check-arrived'), developer('check-callback'), developer('replay-callback')],
  },

  // Not in the document: no answer, or an answer of somebody else.
  'cors-or-blocked': {
    severity: 'error',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      user('check-connection', 'online'),
      user('check-clock', 'clock'),
      user('pause-blockers'),
      developer('open-address', 'reachable'),
      developer('check-endpoint'),
      developer('use-https', 'https'),
      owner('add-cors-rule', 'cors'),
    ],
  },
  dns: {
    severity: 'error',
    retry: 'retry',
    steps: [
      user('check-connection', 'online'),
      user('toggle-vpn'),
      developer('check-host', 'reachable'),
      developer('resolve-host'),
    ],
  },
  connect: {
    severity: 'error',
    retry: 'retry',
    steps: [
      user('go-online', 'online'),
      user('toggle-vpn'),
      developer('check-host', 'reachable'),
      developer('open-port'),
    ],
  },
  reset: {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      user('check-arrived'),
      user('send-again'),
      user('change-network'),
      developer('check-proxy'),
      developer('send-smaller-parts'),
    ],
  },
  'client-timeout': {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      user('check-connection', 'online'),
      user('check-arrived'),
      user('send-again'),
      developer('raise-timeout'),
      developer('send-smaller-parts'),
    ],
  },
  aborted: {
    severity: 'info',
    retry: 'retry',
    outcome: 'unknown',
    steps: [user('start-again'), user('keep-page-open'), developer('find-cancel')],
  },
  gateway: {
    severity: 'warning',
    retry: 'retry',
    outcome: 'unknown',
    steps: [
      user('check-arrived'),
      user('retry-later'),
      user('change-network'),
      developer('find-sender'),
      provider('check-gateway'),
    ],
  },
  // Also the last resort for a status or a code that nobody has described yet.
  unknown: {
    severity: 'error',
    retry: 'retry',
    outcome: 'unknown',
    steps: [user('try-again'), user('check-connection', 'online'), developer('read-message'), user('send-details')],
  },
} as const satisfies Record<string, CauseFacts>;

/** Name of a cause, for example `clock-skew`. */
export type CauseId = keyof typeof causes;

/** Name of a step of a cause, for example `set-clock` of `clock-skew`. */
export type StepId<C extends CauseId = CauseId> = C extends CauseId ? (typeof causes)[C]['steps'][number]['id'] : never;
