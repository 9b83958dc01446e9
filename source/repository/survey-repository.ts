import { basename } from 'node:path';
import type { Facts } from '../questions/facts.ts';
import { claimsReader } from '../survey/claims/claims-reader.ts';
import { environmentReader } from '../survey/environment/environment-reader.ts';
import { keptTextsReader } from '../survey/kept-texts.ts';
import { licenceOf } from '../survey/licence.ts';
import { manifestReader } from '../survey/manifests/manifest-reader.ts';
import { parseRemote } from '../survey/remote.ts';
import { refs, remoteUrl } from './git.ts';
import { readFiles, type Progress } from './read-files.ts';
import { trackedEnv } from './tracked-env.ts';
import { walk } from './walk.ts';

/** What git knows about the repository; nothing of it where there is no git. */
async function gitFacts(root: string) {
  const [url, known] = await Promise.all([remoteUrl(root), refs(root)]);
  const remote = url === undefined ? undefined : parseRemote(url);
  return { ...(remote && { remote }), ...known };
}

/** One pass over the repository: each file is read at most once and handed to every reader that wants it. */
async function fileFacts(root: string, progress: Progress | undefined) {
  const paths = await walk(root);
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

/** Surveys the repository at `root`; `today` is `YYYY-MM-DD`. */
export async function surveyRepository(root: string, today: string, progress?: Progress): Promise<Facts> {
  // The list of files first: to wait for it is what takes longest.
  const [files, git] = await Promise.all([fileFacts(root, progress), gitFacts(root)]);
  return { today, directory: basename(root), ...git, ...files };
}
