import type { Change } from '../../../source/documents/document.ts';
import type { Draft } from '../../../source/questions/draft.ts';
import type { Preview } from '../../../source/report/preview.ts';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import { rememberPreviews } from '../../../source/terminal/preview/preview-memory.ts';
import { sampleDraft, sampleQuestions, sampleRules } from '../../questions/interview/sample-questions.ts';

/** A policy of two lines, one for each of two answers, and a file of many lines. */
export function samplePreview(draft: Draft): Preview {
  const value = (key: string) => String(draft.get(key)?.value ?? 'nobody');
  const policy = `# Security\n\nWrite to ${value('email')}.\nWe answer within ${value('acknowledge')}.\n`;
  const long = Array.from({ length: 60 }, (_, line) => `line ${String(line + 1)}`).join('\n');
  const changes = [create('SECURITY.md', policy), create('long.txt', long)];
  const rules = [
    {
      id: 'bounty',
      status: draft.get('bounty')?.value === true ? 'met' : 'missing',
      demand: 'A bounty is offered.',
      source: 'https://example.org',
      questions: ['bounty'],
    },
  ] as const;
  const score = rules[0].status === 'met' ? 1 : 0;
  return {
    rendered: [],
    changes,
    scores: [{ id: 's', title: 'Sample', score, max: 1, rules }],
    findings: [],
  };
}

function create(path: string, after: string): Change {
  return { id: path, path, action: 'create', after, rendered: after, conflicts: [], notes: [] };
}

/** An interview over the sample catalogue; every answer is known unless the test says otherwise. */
export function sampleContext(more: Partial<InterviewInput> = {}): InterviewInput {
  return {
    ...sampleRules(),
    questions: sampleQuestions,
    today: '2026-11-22',
    draft: sampleDraft({ email: 'security@kestrel-lab.org' }, 'last-time'),
    preview: rememberPreviews(samplePreview),
    greeting: {
      kind: 'first-run',
      project: 'wingbeat',
      place: 'github.com/kestrel-lab/wingbeat',
      found: [{ text: '3 environment variables', from: 'app.js' }],
      kept: [],
    },
    ...more,
  };
}
