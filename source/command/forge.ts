import { quote } from '../questions/command-line.ts';
import type { Draft } from '../questions/draft.ts';
import {
  askForge,
  hasGh,
  switchOnCalls,
  switchSettingOn,
  titleOf,
  type GithubRepository,
} from '../repository/forge.ts';
import type { ForgeOffer } from '../terminal/forge-offer.ts';
import type { Gathered } from './gather.ts';

/** What GitHub calls the setting without which a link to the report form leads nowhere. */
export const reportingTitle = titleOf('private-vulnerability-reporting');

/** The repository on GitHub that the answers name; none on another forge. */
function githubRepository({ facts: { remote } }: Gathered, draft: Draft): GithubRepository | undefined {
  const [owner, name, more] = String(draft.get('repository')?.value ?? '').split('/');
  if (draft.get('forge')?.value !== 'github' || !owner || !name || more !== undefined) return undefined;
  return { host: remote?.forge === 'github' ? remote.host : 'github.com', owner, name };
}

/** How GitHub can be asked about the repository; nothing without a `gh`. Asks nobody yet. */
export async function forgeOffer(gathered: Gathered, draft: Draft): Promise<ForgeOffer | undefined> {
  const repository = githubRepository(gathered, draft);
  if (!repository || !(await hasGh())) return undefined;
  const calls = new Map<string, ReturnType<typeof switchOnCalls>[number]>();
  return {
    repository: `${repository.owner}/${repository.name}`,
    ask: async (stop) => {
      const answer = await askForge(repository, stop);
      if (answer.kind === 'unavailable') return { reason: answer.reason };
      for (const call of switchOnCalls(repository, answer.settings)) calls.set(call.title, call);
      const shown = [...calls.values()].map(({ id, title, command }) => ({
        setting: titleOf(id),
        title,
        command: command.map(quote).join(' '),
      }));
      return {
        settings: answer.settings.map(({ id, state }) => ({ title: titleOf(id), state })),
        calls: shown,
      };
    },
    run: async ({ title }, stop) => {
      const call = calls.get(title);
      return call && switchSettingOn(call, stop);
    },
  };
}
