import type { LazyInput } from '../terminal/interview-input.ts';
import { gather, type Gathered } from './gather.ts';
import { interviewInput } from './interview-input.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

export type Prepared = { readonly gathered: Gathered; readonly input: LazyInput };

/** Looks at the repository and makes of it what an interview needs to know. */
export async function prepareInterview(request: Request): Promise<Prepared | Failure> {
  const gathered = await gather(request);
  if (isFailure(gathered)) return gathered;
  if (gathered.problems.length > 0) return failure(2, ...gathered.problems.map(({ sentence }) => sentence));
  return { gathered, input: interviewInput(gathered) };
}
