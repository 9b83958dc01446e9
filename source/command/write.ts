import type { Preview } from '../report/preview.ts';
import { writeAll } from '../repository/transaction.ts';
import type { Gathered } from './gather.ts';
import { failure, type Failure } from './request.ts';

/** Writes what was previewed, all files or none. Returns why nothing was written, or nothing. */
export async function write({ root, disk }: Gathered, { changes }: Preview): Promise<Failure | undefined> {
  const refusals = disk.refusals();
  if (refusals.length > 0) return failure(3, ...refusals);
  const state = changes.find(({ id }) => id === 'state');
  if (state?.after === undefined) throw new Error('The plan has no state file.');
  const { path, before, after } = state;
  const documents = changes.filter((change) => change !== state);
  const result = await writeAll(root, documents, { path, after, ...(before !== undefined && { before }) });
  return 'refused' in result ? failure(3, result.refused) : undefined;
}
