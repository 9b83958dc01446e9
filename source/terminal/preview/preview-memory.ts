import type { Decisions } from '../../documents/merge/resolve.ts';
import type { Draft } from '../../questions/draft.ts';
import type { Preview } from '../../report/preview.ts';

/** What is shown while too little is known for a preview. */
export const noPreview: Preview = { rendered: [], changes: [], scores: [], findings: [] };

/**
 * The same preview for the same answers, so that a key which changes nothing costs nothing. Answers that are
 * not enough to render have `noPreview`: an interview goes on without it.
 */
export function rememberPreviews(
  preview: (draft: Draft, decisions?: Decisions) => Preview,
): (draft: Draft, decisions?: Decisions) => Preview {
  const attempt = ({ draft, decisions }: Known) => {
    try {
      return preview(draft, decisions);
    } catch {
      return noPreview;
    }
  };
  const known = remember(attempt, ({ draft, decisions }) =>
    JSON.stringify([
      [...draft].map(([key, { value, origin }]) => [key, value, origin]),
      ...(decisions ?? []),
    ]),
  );
  return (draft, decisions) => known({ draft, decisions });
}

type Known = { readonly draft: Draft; readonly decisions: Decisions | undefined };

/** A function that keeps its newest results, by name. */
export function remember<Input, Result>(
  make: (input: Input) => Result,
  nameOf: (input: Input) => string,
  size = 8,
): (input: Input) => Result {
  const kept = new Map<string, Result>();
  return (input) => {
    const name = nameOf(input);
    const known = kept.get(name);
    const result = known ?? make(input);
    kept.delete(name);
    kept.set(name, result);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}
