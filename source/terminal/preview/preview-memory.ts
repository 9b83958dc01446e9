import type { Draft } from '../../questions/draft.ts';
import type { Preview } from '../../report/preview.ts';

/** What is shown while too little is known for a preview. */
export const noPreview: Preview = { rendered: [], changes: [], scores: [], findings: [] };

/**
 * The same preview for the same answers, so that a key which changes nothing costs nothing. Answers that are
 * not enough to render have `noPreview`: an interview goes on without it.
 */
export function rememberPreviews(preview: (draft: Draft) => Preview): (draft: Draft) => Preview {
  const attempt = (draft: Draft) => {
    try {
      return preview(draft);
    } catch {
      return noPreview;
    }
  };
  return remember(attempt, (draft) =>
    JSON.stringify([...draft].map(([key, { value, origin }]) => [key, value, origin])),
  );
}

/** A function that keeps its newest results, by name. */
export function remember<Input, Result>(
  make: (input: Input) => Result,
  nameOf: (input: Input) => string,
  size = 32,
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
