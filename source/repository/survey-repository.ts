import { basename } from 'node:path';
import type { Facts } from '../questions/facts.ts';
import { claimsReader } from '../survey/claims/claims-reader.ts';
import { environmentReader } from '../survey/environment/environment-reader.ts';
import { keptTextsReader } from '../survey/kept-texts.ts';
import { licenceOf } from '../survey/licence.ts';
import { manifestReader } from '../survey/manifests/manifest-reader.ts';
import { parseRemote } from '../survey/remote.ts';
import { askGit, type GitAnswers } from './locate.ts';
import { readFiles, type Progress } from './read-files.ts';
import { trackedEnv } from './tracked-env.ts';

/** What git knows about the repository; nothing of it where there is no git. */
async function gitFacts(git: GitAnswers) {
  const [url, known] = await Promise.all([git.url, git.refs]);
  const remote = url === undefined ? undefined : parseRemote(url);
  return { ...(remote && { remote }), ...known };
}

/** One pass over the repository: each file is read at most once and handed to every reader that wants it. */
async function fileFacts(root: string, git: GitAnswers, progress: Progress | undefined) {
  const paths = await git.paths;
  const manifests = manifestReader();
  const texts = keptTextsReader();
  const environment = environmentReader();
  const claims = claimsReader(paths);
  await readFiles(root, paths, [manifests, texts, environment, claims], progress);
  const license = licenceOf(texts.result(), manifests.result());
  return {
    paths,
    manifests: manifests.result(),
    ...(license && { license }),
    texts: texts.result(),
    environment: environment.result(),
    claims: claims.result(),
    trackedEnv: await trackedEnv(root, paths),
  };
}

export type SurveyOptions = { readonly git?: GitAnswers; readonly progress?: Progress | undefined };

/** Surveys the repository at `root`; `today` is `YYYY-MM-DD`. */
export async function surveyRepository(
  root: string,
  today: string,
  { git = askGit(root), progress }: SurveyOptions = {},
): Promise<Facts> {
  const [files, known] = await Promise.all([fileFacts(root, git, progress), gitFacts(git)]);
  return { today, directory: basename(root), ...known, ...files };
}
