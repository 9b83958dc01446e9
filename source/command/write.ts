import type { Preview } from '../report/preview.ts';
import { writeAll } from '../repository/transaction.ts';
import type { Gathered } from './gather.ts';
import { failure, type Failure } from './request.ts';

/** Why the preview must not be written: links and special files in the way, or a conflict with `fail`. */
export function obstacleTo({ disk, onConflict }: Gathered, { changes }: Preview): Failure | undefined {
  const refusals = disk.refusals();
  if (refusals.length > 0) return failure(3, ...refusals);
  const conflicts = changes.filter(({ action }) => action === 'conflict').map(({ path }) => path);
  if (onConflict !== 'fail' || conflicts.length === 0) return undefined;
  return failure(
    3,
    `You and the new version changed the same lines of ${conflicts.join(', ')}: nothing was written.`,
  );
}

/** Writes what was previewed, all files or none. Returns why nothing was written, or nothing. */
export async function write(gathered: Gathered, preview: Preview): Promise<Failure | undefined> {
  const obstacle = obstacleTo(gathered, preview);
  if (obstacle) return obstacle;
  const { root } = gathered;
  const { changes } = preview;
  const state = changes.find(({ id }) => id === 'state');
  if (state?.after === undefined) throw new Error('The plan has no state file.');
  const { path, before, after } = state;
  const documents = changes.filter((change) => change !== state);
  const result = await writeAll(root, documents, { path, after, ...(before !== undefined && { before }) });
  return 'refused' in result ? failure(3, result.refused) : undefined;
}
