import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parts } from '../../../source/documents/security-policy/parts.ts';
import { questions } from '../../../source/questions/catalogue.ts';

const template = readFileSync(new URL('../../../templates/SECURITY.md', import.meta.url), 'utf8');

it('every question about what the policy says belongs to one section', () => {
  const stated = questions.filter(({ chapter }) => chapter !== 'project' && chapter !== 'files');
  // The day of the review stands in the opening lines, which are no section.
  const expected = stated.map(({ key }) => key).filter((key) => key !== 'reviewDate');
  expect(parts.flatMap(({ keys }) => keys).toSorted()).toEqual(expected.toSorted());
});

it('the sections are those of the template, in its order', () => {
  const headings = [...template.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(parts.map(({ heading }) => heading)).toEqual(headings);
});
