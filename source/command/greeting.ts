import { isMarkdown, policyPath } from '../documents/security-policy/policy-path.ts';
import type { Facts } from '../questions/facts.ts';
import { gitRoot } from '../repository/git.ts';
import type { Found, Greeting } from '../terminal/interview-input.ts';
import type { Gathered } from './gather.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** What the survey found, the most telling first. */
function found({ manifests, tags, environment, remote, license }: Facts): readonly Found[] {
  const variables = environment.variables.filter(({ platform, testOnly }) => !platform && !testOnly);
  const lacking = variables.filter(({ documented }) => !documented);
  return [
    ...(remote ? [{ text: `${remote.owner}/${remote.name} on ${remote.host}`, from: 'git remote' }] : []),
    ...manifests.slice(0, 1).map(({ name, version, path }) => ({
      text: [name, version].filter((part) => part !== undefined).join(' ') || 'a package',
      from: path,
    })),
    ...(tags.length > 0 ? [{ text: count(tags.length, 'tag'), from: 'git' }] : []),
    ...(license?.expression === undefined
      ? []
      : [{ text: `licence ${license.expression}`, from: license.path }]),
    ...(variables.length > 0
      ? [
          {
            text: `${count(variables.length, 'environment variable')} in the code, ${lacking.length} not documented`,
          },
        ]
      : []),
  ];
}

/** The first screen: what was found and what is kept, before anything is asked. */
export function greetingFor({ facts, state, policy, draft, root }: Gathered): Greeting {
  const kind = state ? 're-run' : policy === undefined ? 'first-run' : 'adoption';
  const path = policyPath(facts.paths);
  const kept = {
    're-run': ['Every line that you changed by hand since the last run stays.'],
    adoption: [
      isMarkdown(path)
        ? `Every line of your ${path} stays; only what it lacks is added.`
        : `Your ${path} is no Markdown: it stays as it is, and no second policy is written.`,
    ],
    'first-run': [],
  };
  const { remote } = facts;
  return {
    kind,
    project: String(draft.get('projectName')?.value ?? facts.directory),
    ...(remote ? { place: `${remote.host}/${remote.owner}/${remote.name}` } : {}),
    ...(gitRoot(root) === undefined ? { outside: root } : {}),
    found: found(facts),
    kept: kept[kind],
  };
}
