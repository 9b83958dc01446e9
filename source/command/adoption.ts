import type { State } from '../documents/state.ts';
import type { Sources } from '../questions/resolve.ts';
import type { Request } from './request.ts';

/** What reads policies is loaded where there is one to read. */
const reader = () => import('../documents/existing-policy/unsaid.ts');

/** Nobody is asked by `--yes`, `--check` and `--dry-run`. */
export const asksNobody = ({ flags: { options } }: Request) =>
  options.has('yes') || options.has('check') || options.has('dry-run');

/** Whether a maintainer's own policy is met without a word from the maintainer, now or when it was first met. */
export async function isAdopted(
  request: Request,
  state: State | undefined,
  policy: string | undefined,
): Promise<boolean> {
  if (!asksNobody(request)) return false;
  if (state) return state.adopted === true;
  return policy !== undefined && (await reader()).isHumanPolicy(policy);
}

/** What may be taken for granted where nobody is asked. */
export async function unasked(sources: Sources, policy: string): Promise<Sources> {
  const { isCovering, unsaidKeys } = await reader();
  return {
    ...sources,
    policy: new Map([...sources.policy].filter(([key]) => isCovering(key))),
    unsaid: unsaidKeys(policy),
  };
}
