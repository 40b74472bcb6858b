/** The rules of a bucket name, each with a test that a name breaks. */
const RULES = {
  length: (name) => name.length < 3 || name.length > 63,
  characters: (name) => !/^[a-z0-9.-]*$/u.test(name),
  edges: (name) => /^[.-]|[.-]$/u.test(name),
  neighbours: (name) => /\.\.|\.-|-\./u.test(name),
  ip: (name) => /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(name),
} as const satisfies Record<string, (name: string) => boolean>;

/** A rule of bucket names, by the name of what it is about. */
export type BucketNameRule = keyof typeof RULES;

/**
 * The rule that a bucket name breaks first; `undefined` for a name that OBS accepts. Never throws.
 *
 * @param among the rules to look at. Default: all
 * @source obs_04_0021: 3 to 63 lower-case letters, digits, hyphens and dots; none at the edges; no `..`, `.-`, `-.`; no IP address
 */
export function brokenBucketRule(name: string, among?: readonly BucketNameRule[]): BucketNameRule | undefined {
  let rules = Object.keys(RULES) as BucketNameRule[];
  try {
    rules = rules.filter((rule) => among?.includes(rule) ?? true);
  } catch {
    // No list of rules: all of them.
  }
  return rules.find((rule) => typeof name !== 'string' || RULES[rule](name));
}
