import type { LazyInput } from '../terminal/interview-input.ts';
import { applying } from '../questions/asked.ts';
import { questions } from '../questions/catalogue.ts';
import type { Problem } from '../questions/resolve.ts';
import { gather, type Gathered } from './gather.ts';
import { interviewInput } from './interview-input.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

export type Prepared = { readonly gathered: Gathered; readonly input: LazyInput };

/** Looks at the repository and makes of it what an interview needs to know. */
export async function prepareInterview(request: Request): Promise<Prepared | Failure> {
  const gathered = await gather(request);
  if (isFailure(gathered)) return gathered;
  const wrong = gathered.problems.filter((problem) => !canBeAsked(gathered, problem));
  if (wrong.length > 0) return failure(2, ...wrong.map(({ sentence }) => sentence));
  return { gathered, input: interviewInput(gathered) };
}

/** Answers that clash are asked for; one that cannot be read is a slip of the command line. */
function canBeAsked({ clashing, draft }: Gathered, problem: Problem): boolean {
  return clashing.includes(problem) && applying(questions, draft).some(({ key }) => key === problem.key);
}
