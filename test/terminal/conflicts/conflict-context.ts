import { plan } from '../../../source/documents/plan.ts';
import type { Draft } from '../../../source/questions/draft.ts';
import type { Preview } from '../../../source/report/preview.ts';
import type { Decisions } from '../../../source/documents/merge/resolve.ts';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import { rememberPreviews } from '../../../source/terminal/preview/preview-memory.ts';
import { sampleContext } from '../screen/sample-context.ts';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

const policy = (address: string, days: string) =>
  lines('# Security', '', `Write to ${address}.`, '', 'Be kind.', '', `We answer within ${days}.`);

const settings = (name: string) => lines('{', `  "name": "${name}"`, '}');

/** Two conflicts in a policy that a human edited, and one in a JSON file. */
function preview(draft: Draft, decisions?: Decisions): Preview {
  const address = String(draft.get('email')?.value ?? 'nobody');
  const rendered = [
    { id: 'policy', path: 'SECURITY.md', merge: 'markdown', text: policy(address, '9 days') },
    { id: 'settings', path: 'settings.json', merge: 'json', text: settings('new') },
  ] as const;
  const written = new Map([
    ['SECURITY.md', { id: 'policy', text: policy('old@kestrel-lab.org', '3 days') }],
    ['settings.json', { id: 'settings', text: settings('old') }],
  ]);
  const disk = new Map([
    ['SECURITY.md', policy('team@kestrel-lab.org', '2 weeks')],
    ['settings.json', settings('mine')],
  ]);
  const changes = plan({ rendered, disk, written, onConflict: 'keep', ...(decisions && { decisions }) });
  return { rendered, changes, scores: [], findings: [] };
}

/** An interview in which three places were changed by both sides. */
export function conflictContext(more: Partial<InterviewInput> = {}): InterviewInput {
  const greeting = { ...sampleContext().greeting, kind: 're-run' } as const;
  return sampleContext({ preview: rememberPreviews(preview), greeting, ...more });
}
