import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Manner =
  | 'honest'
  | 'blind'
  | 'slow'
  | 'plentiful'
  | 'garbled'
  | 'crashing'
  | 'refusing'
  | 'mute'
  | 'old'
  | 'hostile';

/**
 * A program that answers as gitleaks does, for tests that need no real one. `honest` reports every line with a
 * value that has many digits and letters, and repeats it wherever an engine might; `blind` reports nothing;
 * `slow` never ends; `plentiful` reports ten thousand secrets in as many files, whose names try to reach the
 * terminal; the others are broken, each in its way.
 */
export function fakeEngine(folder: string, manner: Manner, name = 'gitleaks'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n(${program.toString()})(${JSON.stringify(manner)});\n`);
  chmodSync(path, 0o755);
  return path;
}

function program(manner: string): void {
  const fs = process.getBuiltinModule('node:fs');
  const [command] = process.argv.slice(2);
  if (manner === 'mute') process.exit(0);
  if (command === '--help') process.stdout.write('Gitleaks scans code\n\n  dir   scan directories\n');
  else if (command === 'version')
    process.stdout.write({ old: '8.16.0\n', hostile: '\u001b]0;owned\u00079.9.9\n' }[manner] ?? '8.30.1\n');
  else if (manner === 'slow') setInterval(() => undefined, 1000);
  else if (manner === 'garbled') process.stdout.write('\u001b[31mRule: one, File: two\n');
  else if (manner === 'crashing') process.kill(process.pid, 'SIGSEGV');
  else if (manner === 'refusing') process.exit(1);
  else if (manner === 'plentiful' && !fs.existsSync('assignment')) {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      RuleID: 'other',
      File: `a/\u001b]0;owned\u0007\u001b[2J${index}.js`,
      StartLine: 1,
    }));
    process.stdout.write(JSON.stringify(many));
    process.exitCode = 3;
  } else {
    const rules: Record<string, string> = {
      assignment: 'repository-secret-assignment',
      connection: 'repository-connection-string',
      own: 'github-pat',
    };
    const files = manner === 'blind' ? [] : (fs.readdirSync('.', { recursive: true }) as string[]);
    const found = files
      .filter((file) => !file.startsWith('.git/') && fs.statSync(file).isFile())
      .flatMap((File) =>
        fs
          .readFileSync(File, 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            /(?=[a-z0-9]*\d[a-z]+\d)[a-z0-9]{28,}/i.test(line)
              ? [
                  {
                    RuleID: rules[File.split('/')[0] ?? ''] ?? 'other',
                    File,
                    StartLine: index + 1,
                    Match: line,
                  },
                ]
              : [],
          ),
      );
    process.stderr.write(found.map(({ Match }) => Match).join('\n'));
    process.stdout.write(JSON.stringify(found));
    process.exitCode = found.length > 0 ? 3 : 0;
  }
}
