import type { Gatherer, Read, Source } from '../idiom.ts';

/** What the framework's own configuration reads where the application has no file of that name. */
const table: Readonly<Record<string, string>> = {
  app: 'APP_NAME APP_ENV APP_KEY APP_DEBUG APP_URL APP_LOCALE APP_FALLBACK_LOCALE APP_FAKER_LOCALE',
  auth: 'AUTH_PASSWORD_RESET_TOKEN_TABLE',
  broadcasting: 'BROADCAST_CONNECTION',
  cache: 'CACHE_STORE CACHE_PREFIX',
  database: 'DB_CONNECTION DB_HOST DB_PORT DB_DATABASE DB_USERNAME DB_PASSWORD',
  filesystems: 'FILESYSTEM_DISK',
  hashing: 'BCRYPT_ROUNDS',
  logging: 'LOG_CHANNEL LOG_STACK LOG_DEPRECATIONS_CHANNEL LOG_LEVEL',
  mail: 'MAIL_MAILER MAIL_SCHEME MAIL_HOST MAIL_PORT MAIL_USERNAME MAIL_PASSWORD MAIL_FROM_ADDRESS MAIL_FROM_NAME',
  queue: 'QUEUE_CONNECTION',
  session: 'SESSION_DRIVER SESSION_LIFETIME SESSION_ENCRYPT SESSION_PATH SESSION_DOMAIN',
};

const requirement = /"laravel\/framework"\s*:\s*"[^"\n]{0,20}?\b1[1-9]\b/;

/** Laravel merges its own configuration since version 11 (https://laravel.com/docs/12.x/releases, "Minimal Configuration" of 11). */
export function laravelDefaults(): Gatherer {
  const roots: Pick<Read, 'path' | 'line'>[] = [];
  const files = new Set<string>();
  const read = ({ path, text, lineOf }: Source): void => {
    const found = path.endsWith('composer.json') ? requirement.exec(text) : null;
    if (found) roots.push({ path, line: lineOf(found.index) });
    else if (/(?:^|\/)config\/\w+\.php$/.test(path)) files.add(path);
  };
  const finish = (emit: (read: Read) => void): void => {
    for (const root of roots) {
      const directory = root.path.replace(/composer\.json$/, '');
      for (const [file, names] of Object.entries(table))
        if (!files.has(`${directory}config/${file}.php`))
          for (const name of names.split(' '))
            emit({ ...root, name, optional: true, description: `Read by Laravel’s own config/${file}.php` });
    }
  };
  return { read, finish };
}
