/**
 * What the generated scanner configuration finds beyond the defaults in checkouts of public repositories, and
 * what engines say of the generated example file: `npm run build && node scripts/bench-scanning.mjs DIR...`.
 * Each checkout gets the files that the built program writes. Engines come from `.ci/install-engines`;
 * trufflehog is run where it is on the PATH. Prints places, never a value.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const bin = join(import.meta.dirname, '../bin/create-security-policy.js');
const tools = join(
  process.env['ENGINES_CACHE'] ?? join(homedir(), '.cache/create-security-policy-engines'),
  'bin',
);
const engines = ['gitleaks-8.24.3', 'gitleaks-8.30.1', 'betterleaks-1.8.1'];
const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}` };

const scratch = mkdtempSync(join(tmpdir(), 'bench-scanning-'));
const defaults = join(scratch, 'defaults.toml');
writeFileSync(defaults, '[extend]\nuseDefault = true\n');

/** So long may one program take, in milliseconds. */
const limit = 120_000;

function run(command, args, cwd, most = 1e9) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: most,
    timeout: limit,
  });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Findings of an engine by place; nothing where it does not come to an end. */
function scan(engine, config, cwd) {
  const quiet = ['--redact', '--no-banner', '-l', 'error', '-f', 'json', '-r', '-', '--exit-code', '3'];
  const { status, stdout } = run(join(tools, engine), ['dir', '.', '-c', config, ...quiet], cwd);
  if (status === null) return undefined;
  if (status !== 0 && status !== 3) throw new Error(`${engine} exited with ${status} in ${cwd}`);
  const found = JSON.parse(stdout || 'null') ?? [];
  const places = found.map(({ RuleID, File, StartLine }) => ({
    rule: RuleID,
    at: `${File.replace(/^\.\//, '')}:${StartLine}`,
  }));
  return places.filter(
    ({ at }) => !/^(?:\.git|\.env\.example|\.gitleaks\.toml|\.security-policy\.json)\b/.test(at),
  );
}

const write = ['--yes', '--email', 'security@kestrel-lab.org', '--proof', 'skip', '--json'];

/** The files as the program writes them into the checkout. */
function written(cwd) {
  execFileSync('git', ['checkout', '--quiet', '--force', 'HEAD'], { cwd });
  execFileSync('git', ['clean', '-fdq'], { cwd });
  const { status, stdout, stderr } = run(process.execPath, [bin, ...write], cwd);
  if (status !== 0) throw new Error(`${cwd}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Lines of an example file that the program wrote or completed, alone in a folder. */
function exampleFolder(name, cwd, report) {
  const folder = mkdtempSync(join(scratch, `${name}-`));
  const examples = report.files
    .map(({ path }) => path)
    .filter((path) => /env/i.test(basename(path)) && /example|sample|template|dist/i.test(basename(path)));
  const own = examples.map((path) => {
    // What the maintainers wrote themselves is not ours to be judged by.
    const before = new Set(git(cwd, ['show', `HEAD:${path}`]).split('\n'));
    return readFileSync(join(cwd, path), 'utf8')
      .split('\n')
      .filter((line) => line === '' || !before.has(line))
      .join('\n');
  });
  writeFileSync(join(folder, '.env.example'), own.join('\n'));
  run('git', ['init', '-q'], folder);
  run('git', ['add', '-A'], folder);
  return { folder, variables: own.join('\n').match(/^#? ?[A-Z_a-z]\w*=/gm)?.length ?? 0 };
}

const git = (cwd, args) => run('git', args, cwd).stdout;

/** How many findings each scanner has in the example file. */
function exampleFindings(folder, config) {
  const recommended = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
  writeFileSync(join(folder, 'rc.json'), recommended);
  const count = (text) => (text.trim() ? JSON.parse(text) : []);
  const plain = (engine, file) => {
    const { stdout } = run(
      join(tools, engine),
      [
        'dir',
        '.env.example',
        '-c',
        file,
        '--no-banner',
        '-l',
        'error',
        '-f',
        'json',
        '-r',
        '-',
        '--exit-code',
        '3',
      ],
      folder,
    );
    return (JSON.parse(stdout || 'null') ?? []).length;
  };
  const secretlint = count(
    run('secretlint', ['--format', 'json', '--secretlintrc', 'rc.json', '.env.example'], folder).stdout,
  );
  const detect = run('detect-secrets', ['scan', '.env.example'], folder).stdout;
  const hog = run(
    'trufflehog',
    ['filesystem', '.env.example', '--no-verification', '--json', '--no-update'],
    folder,
  );
  return {
    ...Object.fromEntries(
      engines.flatMap((engine) => [
        [`${engine} defaults`, plain(engine, defaults)],
        [`${engine} ours`, plain(engine, config)],
      ]),
    ),
    secretlint: secretlint.flatMap(({ messages }) => messages).length,
    'detect-secrets': Object.values(JSON.parse(detect).results).flat().length,
    trufflehog:
      hog.status === null
        ? 'not run'
        : hog.stdout.split('\n').filter((line) => line.startsWith('{') && line.includes('DetectorName'))
            .length,
  };
}

for (const path of process.argv.slice(2)) {
  const cwd = resolve(path);
  const name = basename(cwd);
  const report = written(cwd);
  const config = join(scratch, `${name}.toml`);
  writeFileSync(config, readFileSync(join(cwd, '.gitleaks.toml'), 'utf8'));
  const { folder, variables } = exampleFolder(name, cwd, report);
  const secrets = report.environment.filter(({ secret }) => secret).length;
  console.log(`\n${name}: ${secrets} secret names, ${variables} variables in the generated example`);
  console.log(`  example file: ${JSON.stringify(exampleFindings(folder, config))}`);
  // What we wrote is not scanned again with the repository.
  execFileSync('git', ['checkout', '--quiet', '--force', 'HEAD'], { cwd });
  execFileSync('git', ['clean', '-fdq'], { cwd });
  for (const engine of process.env['ENGINES']?.split(',') ?? engines.slice(1)) {
    const [before, after] = [scan(engine, defaults, cwd), scan(engine, config, cwd)];
    if (!before || !after) {
      console.log(`  ${engine}: no end within ${limit / 1000} s`);
      continue;
    }
    const known = new Set(before.map(({ at }) => at));
    const kept = new Set(after.map(({ at }) => at));
    const extra = [
      ...new Set(after.filter(({ at }) => !known.has(at)).map(({ rule, at }) => `${at} ${rule}`)),
    ];
    const lost = [...known].filter((at) => !kept.has(at));
    console.log(
      `  ${engine}: ${before.length} with the defaults, ${extra.length} beyond, ${lost.length} lost`,
    );
    for (const line of [...extra, ...lost.map((at) => `lost ${at}`)]) console.log(`    ${line}`);
  }
}
rmSync(scratch, { recursive: true, force: true });
