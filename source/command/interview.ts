import type { Outcome, Request } from './request.ts';
export async function runInterview(_request: Request, _environment: NodeJS.ProcessEnv): Promise<Outcome> {
  return { code: 2, stdout: '', stderr: '' };
}
