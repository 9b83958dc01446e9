/**
 * Regular expressions of the generated rules, in the RE2 subset that gitleaks and betterleaks share. Quotes are
 * written \x22 \x27 \x60, so that an expression fits a TOML literal string and its quotes cannot be mistaken.
 * Flags are scoped, `(?i:…)`: gitleaks 8.30 joins the regexes of an allowlist, and a bare `(?i)` reaches the next.
 */

const ellipsis = '…';
const quote = String.raw`\\?[\x22\x27]`;
const value = String.raw`([^\s\x22\x27\x60\\]{8,})`;
// "${NAME:-value}" first: as a whole it would pass for a reference.
const fallback = String.raw`\$\{\w+:?[-=]([^\s\x22\x27\x60\\}]{8,})\}`;
const quoted = String.raw`${quote}(?:${fallback}|${value})[\x22\x27\\]`;
const templated = String.raw`[=:,(|?][ \t]*\x60${value}\x60`;
const bareStart = String.raw`[A-Za-z0-9+/_.~!@%^&*?#-]`;
const bareRest = String.raw`[A-Za-z0-9+/=_.~!@%^&*?:#$-]`;
const bareEnd = String.raw`(?:[\s\x22\x27\x60,;)}\]<\\]|$)`;
const bare = (least: number) => `(${bareStart}${bareRest}{${least - 1},})${bareEnd}`;

/** Lines that may stand between the name of a thing and its value: Terraform variables, Kubernetes manifests. */
const between = String.raw`(?:[ \t]*(?:type|description|sensitive|nullable)[ \t]*[:=][^\n]*\n)*`;
const valueKey = String.raw`[\x22\x27]?(?:[Vv]alue|[Dd]efault(?:Value)?)[\x22\x27]?[ \t]*[:=][ \t]*`;

/** What may stand between a variable's name and a literal for it; the first form that fits decides. */
const assignments = [
  // NAME=value, ${NAME:-value}, NAME?=value, NAME:=value
  String.raw`(?:[?:+]?=|:-)${bare(8)}`,
  // name: NAME / value: "…"; {"name": "NAME", "value": "…"}; variable "NAME" { default = "…" }
  String.raw`(?:${quote})?[ \t]*[,{]?\s*\n?${between}[ \t]*${valueKey}(?:${quoted}|${bare(8)})`,
  // NAME = "…", "NAME": "…", getenv("NAME", "…"), NAME ?? '…', fetch("NAME") { "…" }, NAME: z.string().default("…")
  String.raw`(?:${quote})?[^\x22\x27\x60\r\n]{0,60}(?:[^\x22\x27\x60\r\n]${quoted}|${templated})`,
  // NAME = value, NAME: value, <NAME>value</NAME>
  String.raw`(?:[\x22\x27])?(?:[ \t]*[?:+]?=[ \t]*|[ \t]*:[ \t]+|>)${bare(8)}`,
  // ENV NAME value, set -x NAME value
  String.raw`[ \t]+${bare(12)}`,
];

/**
 * One of these words. The first letters stand in a class of their own, which makes Go's engine four times as fast
 * on text in which none of the words is: it has one thing to try at each place instead of one for each letter.
 */
export function oneOf(words: readonly string[]): string {
  if (words.length === 1) return words.join('');
  const firsts = [...new Set(words.map((word) => word.charAt(0)))].sort();
  const rests = [...new Set(words.map((word) => word.slice(1)))];
  return `[${firsts.join('')}](?:${rests.join('|')})`;
}

/** A literal assigned to one of these variables, in any of the common syntaxes. */
export function secretAssignment(names: readonly string[]): string {
  return String.raw`\b${oneOf(names)}\b(?:${assignments.join('|')})`;
}

/** Values that are no secrets although they are assigned to a secret variable. */
export const harmlessValues: readonly string[] = [
  // No digit and no symbol: words, paths and negated identifiers, as in the engines' own generic rule.
  String.raw`^[!#*]*[A-Za-z_.:/@$?=-]+[\[({,]*$`,
  // No letter: numbers, versions, dates.
  String.raw`^[0-9 .,:_/+-]+$`,
  // A number with its unit: 60/minute, 30days.
  String.raw`^[0-9]{1,6}[ /_-]?[A-Za-z]{1,12}$`,
  // Words with a short number: dev-secret-2, config.v2.key
  String.raw`^[A-Za-z_$]+[0-9]{0,4}(?:[-_.:/@?=]+(?:[A-Za-z]+[0-9]{0,4}|[0-9]{1,4}))*[-_.:/?!]*$`,
  // Lower-case words of which some hold one digit: e2e_token, k8s-secret, s3user-s3cret.
  String.raw`^(?:[a-z]+|[a-z]{1,4}[0-9][a-z]{1,4})(?:[-_.:](?:[a-z]+|[a-z]{1,4}[0-9][a-z]{1,4}))+$`,
  // Words in any case with symbols between them, capitalized ones with short numbers: secret-$&-value, !ChangeThis!
  String.raw`^[^A-Za-z0-9]{0,3}(?:(?:[A-Z][a-z]{2,}[0-9]{0,4}|[a-z]{3,}|[A-Z]{3,})[^A-Za-z0-9]{0,3})+[0-9]{0,4}$`,
  // Short words too, where each has a capital: SomeStringOf32Chars
  String.raw`^(?:[A-Z][a-z]+[0-9]{0,4})+$`,
  // Paths of files: %kernel.project_dir%/config/oauth2/private.pem
  String.raw`^[A-Za-z0-9_.%~@{}$-]*[/\\].*\.[a-z][a-z0-9]{1,4}$`,
  // Names of constants, as text, with what would follow, or between marks that a script looks for: #SECRET_KEY#
  String.raw`^[^A-Za-z0-9]{0,3}[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+[^A-Za-z0-9]{0,3}$`,
  // Words that say what they are.
  String.raw`(?i:^(?:.*[-_. ])?(?:your|my|example|placeholder|change|changeme|changethis|replace|replaceme|dummy|insert|redacted|todo|minimum|at-least)(?:[-_. ].*)?$)`,
  String.raw`(?i:^(?:change|replace|your|test|dummy|fake|mock)[-_. ]?(?:me|this|it|key|secret|token)?[-_. 0-9].*$)`,
  String.raw`(?i:^.*(?:fake|dummy|sample|placeholder|changeme|change-me|goes-here|not-real|not-a-secret|insecure).*$)`,
  // Short texts around such a word, which nobody generates: a token with a prefix is longer.
  String.raw`(?i:^.{0,15}(?:secret|passw(?:or)?d|passphrase|token|example|testing|default|localhost|staging|production|development|admin|private|public|client|server|database|postgres|super|hello|foobar|qwerty|letmein|string|value|[-_.]key|[-_.]test|test[-_.]|apikey|\bdev[-_.]|local[-_.]).{0,15}$)`,
  // Runs of one character, counting up.
  String.raw`(?i:^.*(?:x{4,}|\*{3,}|\.{3,}|0{8,}|12345|abcdefgh|${ellipsis}).*$)`,
  // The samples of a vendor's documentation.
  String.raw`^.*EXAMPLE(?:KEY)?$`,
  // References, templates and interpolations.
  String.raw`^(?:\$[A-Za-z_(].*|<.*|%[A-Za-z_.]+%.*|\{.*|\[.*|@[A-Za-z].*|.*[$#]\{.*|.*\{[{$].*|%[sdv(].*)$`,
  String.raw`^(?:process|import|os|self|this|settings|config|env|ENV|System)\.[A-Za-z_][A-Za-z0-9_.]*;?$`,
  // Code between two texts, when the first one ends where it was taken to begin.
  String.raw`^[)\]},;:.+].*[(\[{,+.]$`,
  // Addresses without credentials.
  String.raw`^[A-Za-z][A-Za-z0-9+.-]*://[^@]*$`,
];

/** Sources of tests, not the environment files beside them. */
const testSources = String.raw`(?:(?:^|[\\/])(?:__tests__|tests?|specs?|e2e|cypress|testdata)[\\/](?:.*[\\/])?[^\\/]*|[._-](?:test|spec|e2e|cy)|(?:Test|Spec)s?|(?:^|[\\/])test_[^\\/]*)\.(?:[cm]?[jt]sx?|py|rb|go|rs|php|java|kt|scala|cs|swift|exs?|dart)$`;

/** Where values are made up to be read: tests, documentation, translations, database migrations. */
export const madeUpPlaces: readonly string[] = [
  testSources,
  String.raw`\.(?:mdx?|rst|adoc|ipynb)$`,
  String.raw`(?:^|[\\/])(?:locales?|lang|i18n|translations|migrations?|migrate)[\\/].*\.(?:json|[cm]?[jt]s|py|rb|php|exs?|sql|ya?ml)$`,
];

/** What is made up there: generated keys are longer, and are reported there as well. */
export const madeUp = String.raw`^.{1,23}$`;

/** Schemes of services that are reached with a user name and a password. */
export const connectionSchemes: readonly string[] = [
  'amqp',
  'amqps',
  'clickhouse',
  'cockroachdb',
  'couchbase',
  'couchdb',
  'ftp',
  'ftps',
  'ldap',
  'ldaps',
  'mariadb',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'nats',
  'neo4j',
  'oracle',
  'postgis',
  'postgres',
  'postgresql',
  'redis',
  'rediss',
  'sftp',
  'smtp',
  'smtps',
  'sqlserver',
];

/** A connection string with a password; https only where it is given to one of these variables. */
export function connectionString(names: readonly string[]): string {
  const scheme = String.raw`${oneOf(connectionSchemes)}(?:\+[a-z0-9]+)*`;
  const named = names.length ? String.raw`|${oneOf(names)}\b[^\r\n]{1,60}\bhttps?` : '';
  return String.raw`\b(?:${scheme}${named})://[^\s:/@\x22\x27\x60<>{}]*:([^\s:/@\x22\x27\x60<>{}\\]{3,})@[^\s/?#\x22\x27\x60<>\\,;)]+`;
}

/** Passwords that stand for none. */
export const harmlessPasswords: readonly string[] = [
  String.raw`(?i:^(?:my|your|the|db|some|app|root|user|admin|super)?[-_]?(?:pass|password|passwd|passwort|passphrase|pwd|pw|pswd|secret|token|key|user|username|admin|root|guest|test|default|example|changeme|change-me|changethis|postgres|postgresql|mysql|mongo|mongodb|mariadb|redis|rabbitmq|rabbit|clickhouse|neo4j|dev|devpassword|local|dummy|fake|foo|bar|abc|app|sa)[0-9]{0,4}$)`,
  String.raw`(?i:^(?:.*[-_.])?(?:your|example|placeholder|change|replace|redacted|password|xxx+)(?:[-_.].*)?$)`,
  String.raw`^(?:\*+|\.+|x+|X+|[0-9]{1,8}|\$.*|%.*|\[.*|\(.*)$`,
];

/** Ends of matches whose host cannot be reached from outside: this machine, a container's name, examples. */
export const localHosts: readonly string[] = [
  String.raw`@(?:localhost|127\.[0-9.]+|0\.0\.0\.0|\[::1\]|host\.[a-z]+\.internal|[A-Za-z0-9_-]+)(?::[A-Za-z0-9_.$%{}-]*)?$`,
  String.raw`@(?:192\.0\.2|198\.51\.100|203\.0\.113)\.[0-9]+(?::[0-9]*)?$`,
  String.raw`(?i:@(?:[a-z0-9_-]+\.)*(?:example|test|invalid|localhost|local)(?:\.(?:com|org|net))?(?::[A-Za-z0-9_.$%{}-]*)?$)`,
  String.raw`@[^A-Za-z0-9\[].*$`,
];
