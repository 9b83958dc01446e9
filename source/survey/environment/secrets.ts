import { once } from '../../text/memo.ts';

/** The last word of a credential's name. */
const credential =
  /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|PWD|PASS|TOKEN|KEY|APIKEY|CREDENTIALS|CREDENTIAL|CREDS|SALT|PEPPER|HMAC|DSN|PAT|SECRET_KEY_BASE|SECRETS|PASSWORDS)(?:_(?:BASE64|B64|HEX|JSON|PEM|V?\d+|CURRENT|PREVIOUS|OLD|NEW|TEST|LIVE|PROD|PRODUCTION|DEV|STAGING|HASH|RAW))*$|(?:^|_)KEYFILE_JSON$|(?:^|_)(?:PRIVATE|SECRET|API|SIGNING|ENCRYPTION|MASTER|AUTH)_?KEYS?(?:_|$)(?!.*(?:_ID|_URL|_NAME|_LENGTH|_SIZE|_PATH|_FILE)$)|WEBHOOK_URL$|(?:^|_)KEYS$/;

/** Every such name has one of these in it, and most other names have none, which is faster told. */
const credentialWords = 'SECRET PASS PWD TOKEN KEY CRED SALT PEPPER HMAC DSN PAT WEBHOOK'.split(' ');

/** Names that end like a credential's and hold none; each with what such a name has in it, which is faster told. */
const harmless: readonly { readonly hint: string; readonly pattern: RegExp }[] = [
  {
    // Bundled into what browsers load, by the documentation of each framework.
    hint: 'NEXT_ VITE_ REACT_ PUBLIC_ NUXT_ GATSBY_ VUE_ STORYBOOK_',
    pattern:
      /^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP|STORYBOOK|SNOWPACK_PUBLIC)_/,
  },
  {
    hint: '_PUB _SITE _VERIFICATION PUBLIC_',
    pattern: /_(?:PUBLIC|PUBLISHABLE|PUB|SITE|VERIFICATION)_?KEY$|_PUBLIC_KEY(?:_\w+)?$|(?:^|_)PUBLIC_TOKEN$/,
  },
  {
    hint: '_KEY_ _ID',
    pattern:
      /_KEY_(?:ID|ALIAS|NAME|PAIR|RING|LENGTH|SIZE|PREFIX|PATH|FILE|TYPE|ALGORITHM|VERSION)$|_(?:CLIENT|PAIR|ACCESS|CREDENTIALS?)_ID$/,
  },
  { hint: 'GOOGLE_', pattern: /^GOOGLE_APPLICATION_CREDENTIALS$/ },
  {
    // Keys of what is looked up, sorted or labelled.
    hint: 'CACHE_ SORT_ PRIMARY_ FOREIGN_ PARTITION_ INDEX_ IDX_ BUCKET_ SCHEMA_ SEQUENCE_ HASH_ ROUTING_ GROUP_ HOT_ SHARD_ ORDER_ LOOKUP_ LABEL_ TOPOLOGY_ ANNOTATION_ TAINT_ TOLERATION_ SELECTOR_ METADATA_ CONTEXT_ ATTRIBUTE_ COLUMN_ OBJECT_ TRANSLATION_ FEATURE_ SORTING_ MODIFIER_ HEADER_ ROUTE_',
    pattern:
      /(?:^|_)(?:CACHE|SORT|PRIMARY|FOREIGN|PARTITION|INDEX|IDX|BUCKET|SCHEMA|SEQUENCE|HASH|ROUTING|GROUP|HOT|SHARD|ORDER|LOOKUP|LABEL|TOPOLOGY|ANNOTATION|TAINT|TOLERATION|SELECTOR|METADATA|CONTEXT|ATTRIBUTE|COLUMN|OBJECT|TRANSLATION|FEATURE|SORTING|MODIFIER|HEADER|ROUTE)_KEYS?$/,
  },
  {
    // How a key is used, not the key; and identifiers of what is sold.
    hint: 'KEY_ KEYS_',
    pattern:
      /KEYS?_(?:\w+_)?(?:RATE_?LIMIT|LIMIT|QUOTA|TTL|ENABLED|DISABLED|REQUIRED|HEADER|COUNT|MAX|MIN|TIMEOUT|INTERVAL|WINDOW|ROTATION\w*|AGE|ALLOWED|MODE|FORMAT|STRATEGY|PROVIDER|SOURCE)(?:_\w+)?$/,
  },
  { hint: '_ID_', pattern: /(?:PRODUCT|PRICE|PLAN|METER)_ID_\w+$/ },
  {
    hint: 'TOKEN KEYS PWD',
    pattern: /(?:^|_)(?:MAX|MIN|NUM|N|COUNT|TOTAL)_(?:\w+_)?(?:TOKENS?|KEYS)$|_TOKENS$|^(?:OLD)?PWD$/,
  },
  {
    hint: '_URL _URI _ENDPOINT _FILE _PATH _NAME _LIFETIME _EXPIR _TTL _LENGTH _SIZE _ISSUER _AUDIENCE _TABLE _TYPE _HEADER _COOKIE _MINUTES _DAYS _SECONDS _ENABLED _DISABLED _REQUIRED _RATE_LIMIT _USER PREFIX REGION',
    pattern:
      /(?:TOKEN|SECRET|KEY|PASSWORD|CREDENTIALS?)_(?:URL|URI|ENDPOINT|FILE|PATH|NAME|LIFETIME\w*|EXPIR\w+|TTL\w*|LENGTH|SIZE|ISSUER|AUDIENCE|TABLE|TYPE|HEADER|COOKIE|MINUTES|DAYS|SECONDS|ENABLED|DISABLED|REQUIRED|RATE_LIMIT\w*|USERS?|\w*(?:PREFIX|REGION)|STORAGE_TYPE)$/,
  },
  {
    // Keys of labels and caches, not of locks.
    hint: 'LABEL_ TOPOLOGY_ ANNOTATION_ PREFIX_ PULL_ CORS_',
    pattern:
      /_(?:LABEL|TOPOLOGY|ANNOTATION|PREFIX)_KEYS?$|(?:^|_)PULL_SECRETS?$|(?:^|_)CORS_(?:\w+_)?CREDENTIALS$/,
  },
  {
    // Switches that name what they allow.
    hint: 'ALLOW_ FORCE_ ENABLE_ DISABLE_ REQUIRE_ SKIP_',
    pattern:
      /(?:^|_)(?:ALLOW|FORCE|ENABLE|DISABLE|REQUIRE|SKIP)_(?:\w+_)?(?:CREDENTIALS|SECRETS?|KEYS?|PASSWORDS?|TOKENS?)$/,
  },
];

const hints = once(() => harmless.map(({ hint, pattern }) => ({ parts: hint.split(' '), pattern })));

const isHarmless = (name: string) =>
  hints().some(({ parts, pattern }) => parts.some((part) => name.includes(part)) && pattern.test(name));

const connectionString =
  /(?:^|_)(?:DATABASE|DB|DIRECT|REDIS|VALKEY|MONGO(?:DB)?|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MSSQL|AMQP|RABBITMQ|BROKER|SMTP|MAILER|ELASTIC(?:SEARCH)?|OPENSEARCH|CLICKHOUSE|NATS|KAFKA|CELERY|CACHE|QUEUE|SQLALCHEMY|MEMCACHED?|NEO4J|LIBSQL|TURSO)(?:_\w+)?_(?:URLS?|URI|DSN)$|^(?:DATABASE|DB|REDIS|MONGO(?:DB)?|POSTGRES|AMQP|RABBITMQ|MYSQL|SMTP|DIRECT)_?(?:URL|URI)$|CONNECTION_STRING$|^ConnectionStrings__/;

/** What the name of a connection string has in it. */
const connectionWords = ['URL', 'URI', 'DSN', 'CONNECTION_STRING', 'ConnectionStrings__'];

const upper = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();

/** A connection string: an address that may hold a password. */
export const isConnection = (name: string): boolean =>
  connectionWords.some((word) => name.includes(word)) &&
  connectionString.test(name) &&
  !/^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC)_/.test(name);

/** Whether the name says that the value is a credential: its last word decides, then its exceptions. */
export function isSecret(name: string): boolean {
  const words = upper(name);
  return credentialWords.some((word) => words.includes(word)) && credential.test(words) && !isHarmless(words);
}
