import { statePath } from '../documents/state.ts';
import { isInterrupted, recover } from '../repository/transaction.ts';
import { failure, type Failure, type Request } from './request.ts';

/**
 * An earlier run may have been killed while it wrote: its files are put right before anything is read. Says whether
 * there was something to put right.
 */
export async function putRight(root: string, mode: Request['mode']): Promise<boolean | Failure> {
  if (mode === 'write') {
    const done = await recover(root, statePath);
    return 'refused' in done ? failure(3, done.refused) : done.recovered !== undefined;
  }
  const interrupted = await isInterrupted(root, statePath);
  if (typeof interrupted === 'object') return failure(3, interrupted.refused);
  return interrupted
    ? failure(
        3,
        'An earlier run was interrupted while it wrote: run again without --check or --dry-run to put it right.',
      )
    : false;
}
