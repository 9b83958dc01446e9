import process from 'node:process';
import { prompt, wasLeft } from './plain/prompt.ts';

/** A security setting of the repository on the forge, as far as the forge tells. */
type Setting = { readonly title: string; readonly state: 'on' | 'off' | 'unknown' };

/** A call that switches a setting on, with what it is called. */
type Call = { readonly setting: string; readonly title: string; readonly command: string };

/** What the forge says of itself, or why it cannot be asked. */
export type ForgeReply =
  { readonly settings: readonly Setting[]; readonly calls: readonly Call[] } | { readonly reason: string };

/** All that asks the forge; nothing of it runs before the maintainer says so. */
export type ForgeOffer = {
  /** `kestrel-lab/kite`. */
  readonly repository: string;
  readonly ask: (stop: AbortSignal) => Promise<ForgeReply>;
  /** Runs a call that was shown; a sentence when it failed. */
  readonly run: (call: Call, stop: AbortSignal) => Promise<string | undefined>;
};

type Talk = {
  /** Whether the maintainer agrees; leaving a question is no. */
  readonly agrees: (question: string) => Promise<boolean>;
  readonly say: (text: string) => void;
};

const words = { on: 'on', off: 'off', unknown: 'not told: that takes an administrator' } as const;

function settingsText(repository: string, settings: readonly Setting[]): string {
  const width = Math.max(...settings.map(({ title }) => title.length));
  const lines = settings.map(({ title, state }) => `  ${title.padEnd(width)}  ${words[state]}`);
  return `GitHub says of ${repository}:\n${lines.join('\n')}\n`;
}

/** Ctrl-C stops what waits for the network, and only that. */
async function stoppable<Result>(work: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Shows a call and runs it where the maintainer agrees. True when the setting is on then. */
async function offerCall({ run }: ForgeOffer, call: Call, { agrees, say }: Talk): Promise<boolean> {
  if (!(await agrees(`${call.title}? This call does it:\n  ${call.command}\n`))) return false;
  const problem = await stoppable((stop) => run(call, stop));
  say(`${problem ?? 'Done.'}\n`);
  return problem === undefined;
}

/** Asks the forge where the maintainer wants it, then offers each call by itself. Returns which settings are on. */
export async function talkOfForge(offer: ForgeOffer, talk: Talk): Promise<ReadonlySet<string>> {
  const on = new Set<string>();
  const question = `Ask GitHub through gh which security settings of ${offer.repository} are on?\n`;
  if (!(await talk.agrees(question))) return on;
  talk.say('Asking GitHub; Ctrl-C stops it.\n');
  const reply = await stoppable(offer.ask);
  if ('reason' in reply) {
    talk.say(`${reply.reason}\n`);
    return on;
  }
  talk.say(settingsText(offer.repository, reply.settings));
  for (const { title, state } of reply.settings) if (state === 'on') on.add(title);
  for (const call of reply.calls) if (await offerCall(offer, call, talk)) on.add(call.setting);
  return on;
}

/** Whether the maintainer agrees to what is asked on the normal screen; leaving it is no. */
export async function agrees(question: string, say: Talk['say']): Promise<boolean> {
  say(`\n${question}`);
  try {
    return /^y(?:es)?$/i.test((await prompt('Type y and Enter for yes, or Enter alone for no:')).trim());
  } catch (error) {
    if (wasLeft(error)) return false;
    throw error;
  }
}

/** The same in the terminal. */
export function offerForge(offer: ForgeOffer, say: Talk['say']): Promise<ReadonlySet<string>> {
  return talkOfForge(offer, { say, agrees: (question) => agrees(question, say) });
}
