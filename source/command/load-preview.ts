import type { StatedClaim } from '../documents/claims.ts';
import type { Decisions } from '../documents/merge/resolve.ts';
import { statePath, type State } from '../documents/state.ts';
import { asAnswers, valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import { previewIn, type Preview, type World } from '../report/preview.ts';
import { readTemplates } from '../repository/read-templates.ts';
import { stateChange } from './state-change.ts';

/**
 * The preview of the documents, with the state file that follows from them. All that renders, merges and judges
 * hangs on this module, so that the first question need not wait until it is loaded.
 */
export async function loadPreview(
  seen: Pick<World, 'facts' | 'adopted' | 'disk' | 'onConflict'>,
  state: State | undefined,
  claims: (draft: Draft) => readonly StatedClaim[],
): Promise<(draft: Draft, decisions?: Decisions) => Preview> {
  const before = seen.disk(statePath);
  const preview = previewIn({
    ...seen,
    templates: readTemplates(),
    written: state?.files ?? new Map(),
  });
  return (draft, decisions) => {
    const planned = preview(asAnswers(questions, draft), decisions);
    const change = stateChange({
      answers: valuesOf(questions, draft),
      claims: claims(draft),
      changes: planned.changes,
      adopted: seen.adopted === true,
      state,
      before,
    });
    return { ...planned, changes: [...planned.changes, change] };
  };
}
