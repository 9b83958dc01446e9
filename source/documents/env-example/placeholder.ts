import type { Variable } from '../../questions/facts.ts';

/** Addresses on the own machine, without user and password, by the words of the name. First fit wins. */
const addresses: readonly (readonly [names: RegExp, address: string])[] = [
  [/REDIS|VALKEY/, 'redis://localhost:6379'],
  [/MONGO/, 'mongodb://localhost:27017/app'],
  [/POSTGRES|(?:^|_)PG_/, 'postgres://localhost:5432/app'],
  [/MYSQL|MARIADB/, 'mysql://localhost:3306/app'],
  [/AMQP|RABBIT/, 'amqp://localhost:5672'],
  [/ELASTIC|OPENSEARCH/, 'http://localhost:9200'],
  [/CLICKHOUSE/, 'http://localhost:8123'],
  [/NATS/, 'nats://localhost:4222'],
];

/** A word that a scanner takes for a key: long, and of mixed letters and digits. */
const looksSecret = (value: string) =>
  /[A-Za-z0-9+/_=-]{16,}/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[:.]/.test(value);

/** Quotes, expansions and escapes mean different things to different readers of dotenv files. */
const isPlain = (value: string) =>
  /^[\x21-\x7e\u00a0-\uffff][\x20-\x7e\u00a0-\uffff]*$/.test(value) && !/["'`$\\#]/.test(value);

/** Somebody's mailbox, home directory, home network or tunnel: a default for one person alone. */
const isPersonal = (value: string) =>
  /[\w.+-]+@(?!example\b|localhost\b)[\w-]+\.\w/i.test(value) ||
  /(?:^|[:=,])(?:file:\/\/)?(?:~|\/(?:home|Users|root)\/|[A-Za-z]:[\\/])/.test(value) ||
  /(?:^|\/)(?:10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+/.test(value) ||
  /\.(?:local|lan|ts\.net|ngrok\.io|ngrok-free\.app|ngrok\.app|trycloudflare\.com|loca\.lt)(?=[:/]|$)/.test(
    value,
  );

/**
 * The value an example shows: a harmless default, an address without credentials, or nothing. No scanner flags
 * it: secrets stay empty, nothing is quoted.
 */
export function placeholderOf(variable: Variable): string {
  if (variable.secret) return '';
  const isAddress = variable.connection && !/REST|HTTP|API/.test(variable.name.toUpperCase());
  if (isAddress) return addresses.find(([names]) => names.test(variable.name.toUpperCase()))?.[1] ?? '';
  if (variable.connection) return '';
  const { default: preset = '' } = variable;
  const isShown = isPlain(preset) && !/\s/.test(preset) && !looksSecret(preset) && !isPersonal(preset);
  return isShown ? preset : '';
}
