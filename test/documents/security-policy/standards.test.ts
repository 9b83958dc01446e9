import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, lintPolicy } from '../../../source/standards/judge.ts';
import { renderFixture } from './fixture.ts';

type Named = { readonly repository: string; readonly forge: string };

const hosts: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  codeberg: 'codeberg.org',
};

function subjectOf(name: string) {
  const answers = new URL(`../../fixtures/${name}/answers.json`, import.meta.url);
  const { repository, forge } = JSON.parse(readFileSync(answers, 'utf8')) as Named;
  const parts = repository.split('/');
  return {
    files: new Map([['SECURITY.md', renderFixture(name)]]),
    paths: ['SECURITY.md'],
    today: '2026-11-22',
    repository: {
      forge,
      host: hosts[forge] ?? '',
      owner: parts.slice(0, -1).join('/'),
      name: parts.at(-1) ?? '',
    },
  };
}

/** Ids of the rules of one standard that the policy alone leaves unmet. */
function unmet(name: string, standard: string): readonly string[] {
  const score = judge(subjectOf(name)).find(({ id }) => id === standard);
  return (score?.rules ?? []).filter(({ status }) => status === 'missing').map(({ id }) => id);
}

const names = ['policy-short', 'policy-standard', 'policy-full', 'seed-image-text', 'seed-web-product'];

describe.each(names)('%s', (name) => {
  it('gets all points of Scorecard', () => {
    expect(unmet(name, 'scorecard')).toEqual([]);
  });

  it('holds nothing to be filled in', () => {
    expect(lintPolicy(subjectOf(name))).toEqual([]);
  });
});

it('of the full policy the rubric misses only the file beside it', () => {
  expect(unmet('policy-full', 'rubric')).toEqual(['insights', 'insights-agree']);
});

it.each(['OSPS-VM-02.01', 'OSPS-VM-05.01', 'OSPS-VM-05.02', 'OSPS-VM-05.03', 'OSPS-BR-07.02'])(
  'the full policy satisfies %s',
  (id) => {
    const rules = judge(subjectOf('policy-full')).flatMap(({ rules }) => rules);
    expect(rules.find((rule) => rule.id === id)?.status).toBe('met');
  },
);
