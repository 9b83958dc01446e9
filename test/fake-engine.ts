import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A program that answers as gitleaks does, for tests that need no real one. `honest` reports every line with a
 * value that has many digits and letters, and repeats it wherever an engine might; `blind` reports nothing;
 * `slow` never ends.
 */
export function fakeEngine(folder: string, manner: 'honest' | 'blind' | 'slow', name = 'gitleaks'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n(${program.toString()})(${JSON.stringify(manner)});\n`);
  chmodSync(path, 0o755);
  return path;
}

function program(manner: string): void {
  const fs = process.getBuiltinModule('node:fs');
  const [command] = process.argv.slice(2);
  if (command === '--help') process.stdout.write('Gitleaks scans code\n\n  dir   scan directories\n');
  else if (command === 'version') process.stdout.write('8.30.1\n');
  else if (manner === 'slow') setInterval(() => undefined, 1000);
  else {
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
