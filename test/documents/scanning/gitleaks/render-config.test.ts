import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import {
  renderGitleaksConfig,
  ruleIds,
} from '../../../../source/documents/scanning/gitleaks/render-config.ts';
import { lockFiles } from '../../../../source/documents/scanning/gitleaks/lock-files.ts';
import { answers, connection, facts, secret, variable } from '../facts.ts';

type Allowlist = { condition?: string; paths?: string[]; regexes?: string[] };
type Rule = { id: string; regex?: string; keywords?: string[]; allowlists?: Allowlist[] };
type Config = { title: string; extend: { useDefault: boolean }; rules: Rule[] };

const render = (known: Parameters<typeof facts>[0]) =>
  renderGitleaksConfig({ answers: answers(), facts: facts(known) });
const read = (known: Parameters<typeof facts>[0]) => parse(render(known)) as unknown as Config;
const rule = (config: Config, id: string) => config.rules.find((candidate) => candidate.id === id);

describe('the scanner configuration', () => {
  it('extends the default rules, without which there would be none', () => {
    expect(read({}).extend).toEqual({ useDefault: true });
  });

  it('has a rule for the secret variables that the repository reads', () => {
    const config = read({ variables: [secret('SESSION_SECRET'), secret('API_TOKEN'), variable('PORT')] });
    expect(rule(config, ruleIds.assignment)?.keywords).toEqual(['api_token', 'session_secret']);
    expect(rule(config, ruleIds.assignment)?.regex).toContain(String.raw`\b[AS](?:PI_TOKEN|ESSION_SECRET)\b`);
  });

  it('has no rule for secret variables where there are none', () => {
    expect(read({ variables: [variable('PORT')] }).rules.map(({ id }) => id)).toEqual([ruleIds.connection]);
  });

  it('looks for https credentials only in the variables that hold connection strings', () => {
    const regex = rule(read({ variables: [connection('SEARCH_URL')] }), ruleIds.connection)?.regex;
    expect(regex).toContain(String.raw`|SEARCH_URL\b[^\r\n]{1,60}\bhttps?`);
    expect(rule(read({}), ruleIds.connection)?.regex).not.toContain('http');
  });

  it.each(lockFiles)('knows the digests of $name, where there is one', ({ name, values }) => {
    const allowlist = rule(read({ paths: [`app/${name}`] }), 'generic-api-key')?.allowlists?.[0];
    expect(new RegExp(allowlist!.paths![0]!).test(`app/${name}`)).toBe(true);
    expect(new RegExp(allowlist!.paths![0]!).test(`app/${name}.txt`)).toBe(false);
    expect(allowlist?.regexes).toEqual(values);
    expect(rule(read({ paths: ['app/other.lock'] }), 'generic-api-key')).toBeUndefined();
  });

  it('exempts values, never a whole file', () => {
    const variables = [secret('API_TOKEN'), connection('DATABASE_URL')];
    const config = read({ variables, paths: lockFiles.map(({ name }) => name) });
    const allowlists = config.rules.flatMap(({ allowlists = [] }) => allowlists);
    expect(allowlists.length).toBeGreaterThan(lockFiles.length);
    for (const { condition, regexes } of allowlists) {
      expect(condition).toBe('AND');
      expect(regexes?.length).toBeGreaterThan(0);
    }
  });

  it('says the same whatever the order of the facts', () => {
    const variables = [secret('B_KEY'), secret('A_KEY'), connection('DB_URL')];
    expect(render({ variables: variables.toReversed() })).toBe(render({ variables }));
  });

  it('leaves out a name that would be read as a regular expression', () => {
    expect(render({ variables: [secret('A|.*'), secret("B'''"), secret('API_TOKEN')] })).toBe(
      render({ variables: [secret('API_TOKEN')] }),
    );
  });

  it('is TOML for any names and any project', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (names, projectName) => {
        const known = facts({ variables: names.map(secret) });
        const config = parse(renderGitleaksConfig({ answers: answers({ projectName }), facts: known }));
        expect(config['title']).toBe(`${projectName} secret scanning`);
      }),
    );
  });

  it('scopes the flags of its expressions, which gitleaks joins', () => {
    expect(render({ variables: [secret('API_TOKEN')] })).not.toContain('(?i)');
  });
});
