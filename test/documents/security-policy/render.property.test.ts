import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { anyAnswers } from './any-answers.ts';
import { render } from './policy-cases.ts';

const forAny = (hold: (text: string) => void) =>
  fc.assert(
    fc.property(anyAnswers, (answers) => hold(render(answers))),
    { numRuns: 60 },
  );

it('never prints a value that is missing, nor a stray blank line', () => {
  forAny((text) => {
    expect(text).not.toMatch(/\b(?:undefined|NaN|\[object)\b/);
    expect(text).not.toMatch(/^\s*(?:[-*]|\d+\.)\s*$/m);
    expect(text).not.toMatch(/\n{3}|[ \t]\n/);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('http://');
  });
});

/** Headings, each with the node after it. */
function headings(text: string) {
  const nodes = fromMarkdown(text).children;
  return nodes.flatMap((node, index) =>
    node.type === 'heading' ? [{ depth: node.depth, title: toString(node), next: nodes[index + 1] }] : [],
  );
}

it('has one title, no empty section and no HTML, whatever the answers hold', () => {
  forAny((text) => {
    const found = headings(text);
    expect(found.filter(({ depth }) => depth === 1)).toHaveLength(1);
    for (const { depth, title, next } of found) {
      expect(title).not.toBe('');
      expect(next).toBeDefined();
      if (next?.type === 'heading') expect(next.depth).toBe(depth + 1);
    }
    expect(fromMarkdown(text).children.some(({ type }) => type === 'html')).toBe(false);
  });
});

it('renders the same answers to the same text', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(render(answers)).toBe(render(answers));
    }),
    { numRuns: 20 },
  );
});
