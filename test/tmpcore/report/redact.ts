const MASK = '[redacted]';

/** Names whose value is a credential, with or without a prefix, in any letter case. */
const NAMES =
  'x-(?:amz|obs)-(?:copy-source-)?server-side-encryption-customer-key(?:-md5)?|(?:aws|oss)?access[_-]?key(?:[_-]?id)?|secret[_-]?(?:access[_-]?)?key|x-(?:amz|obs)-(?:security-token|credential|signature)' +
  '|security[_-]?token|session[_-]?token|x-auth-token|x-subject-token|signature(?:provided)?|string-?to-?sign(?:bytes)?' +
  '|canonical-?request(?:bytes)?|credential|authorization|proxy-authorization|set-cookie|cookie|password|passwd|secret' +
  '|(?:access|client|refresh|id|bearer|auth)[_-]?(?:token|secret)|pwd|passphrase' +
  '|api[_-]?key|private[_-]?key|token(?:-\\d)?|policy|ak|sk|sig';

/** A name may follow a prefix: `AWS_SECRET_ACCESS_KEY`, `X-Auth-Token`. */
const BEFORE = '(?<![a-z0-9])';
/** What is masked already, or was cut there, is left: a second pass changes nothing. */
const NOT_YET = '(?!(?:\\[[acdert]{0,8})?[\\]…](?:[\\s"\'&,;]|$))';

type Rule = readonly [pattern: RegExp, replacement: string];

// Every pattern is anchored on a literal and has no nested repetition, so that a hostile text costs linear time.
const RULES: readonly Rule[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/gu, MASK],
  [
    new RegExp(`<((?:[\\w-]{1,40}[-_:])?(?:${NAMES}))(\\s[^<>]*)?>(?!(?:\\[[acdert]{0,8})?[\\]…](?:<|$))[^<]*`, 'giu'),
    `<$1>${MASK}`,
  ],
  [/(?<![\w-])ey[\w-]{6,}\.ey[\w-]{2,}(?:\.[\w-]*)?/gu, MASK],
  [/\b([Bb]earer|BEARER|[Bb]asic|BASIC|[Dd]igest) (?=[a-z._~-]{0,200}[A-Z0-9+/=])[\w+/=.~-]{6,}/gu, `$1 ${MASK}`],
  [/\b(OBS|AWS|OSS)\s+[A-Za-z0-9._-]{8,}:\S+/gu, `$1 ${MASK}`],
  [/\bAWS4-HMAC-SHA256\s+(?:Credential|SignedHeaders|Signature)=[^\n]*/gu, `AWS4-HMAC-SHA256 ${MASK}`],
  [/\/\/[^\s/"'<>]{1,512}@/gu, `//${MASK}@`],
  // A header's value goes to the end of its line: schemes, several cookies.
  [
    /\b((?:proxy-)?authorization|(?:set-)?cookie)(\\?["']?\s{0,4}[:=])(?!\s{0,4}(?:\[[acdert]{0,8})?[\]…]\s{0,4}(?:\n|$))(\s{0,4}\\?["']?)[^\n"'\\<>]+/giu,
    `$1$2$3${MASK}`,
  ],
  // In quotes, blanks and commas are part of the value.
  [
    new RegExp(`${BEFORE}(${NAMES})(\\\\?["']?\\s{0,4}(?:=>|[:=])\\s{0,4}\\\\?")${NOT_YET}[^"\\\\\\n]+`, 'giu'),
    `$1$2${MASK}`,
  ],
  [
    new RegExp(`${BEFORE}(${NAMES})(\\\\?["']?\\s{0,4}(?:=>|[:=])\\s{0,4}\\\\?')${NOT_YET}[^'\\\\\\n]+`, 'giu'),
    `$1$2${MASK}`,
  ],
  [
    new RegExp(
      `${BEFORE}(${NAMES})(\\\\?["']?\\s{0,4}(?:=>|[:=]|%3D)\\s{0,4}\\\\?["']?)${NOT_YET}[^\\s&"',;<>\\\\)}\\]]+`,
      'giu',
    ),
    `$1$2${MASK}`,
  ],
  [/\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/gu, MASK],
  [/\bLTAI[A-Za-z0-9]{12,26}\b/gu, MASK],
  [/\b(access key(?: id)?\s+)["'“]?[A-Za-z0-9]{12,}/giu, `$1${MASK}`],
  [/\b((?:iam|sts)::)[0-9a-f]{8,}/giu, `$1${MASK}`],
];

/**
 * A text without the credentials it may hold: keys, tokens, signatures, signed requests, private keys. The second
 * line of defence: what the kit shows or copies is an allow-list of fields to begin with. Never throws.
 */
export function redact(text: string): string {
  if (typeof text !== 'string') return '';
  let out = text;
  for (const [pattern, replacement] of RULES) out = out.replace(pattern, replacement);
  // "name=[redacted]]": the mask's own bracket stays outside the value pattern, so a second pass changes nothing.
  return out.replaceAll(`${MASK}]`, MASK);
}
