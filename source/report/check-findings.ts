import { documents } from '../documents/catalogue.ts';
import type { StatedClaim } from '../documents/claims.ts';
import type { Change, Rendered } from '../documents/document.ts';
import type { Environment } from '../questions/facts.ts';
import type { Finding } from '../standards/standard.ts';

const mend = 'npx create-security-policy --yes';

/** Every file is as it should be, and only what the next run starts from is older: nothing to fail for. */
const staleState = ({ path }: Change): Finding => ({
  path,
  severity: 'info',
  code: 'stale-state',
  message: `what the last run recorded is out of date: run ${mend}`,
});

/** The first line on disk that a run would change, counted from 1. */
function firstDifference({ before = '', after = '' }: Change): number {
  const [is, will] = [before.split('\n'), after.split('\n')];
  return (
    1 +
    Math.max(
      0,
      is.findIndex((line, index) => line !== will[index]),
    )
  );
}

/** A document that this version does not have is another one's to keep or to drop. */
export const isOfAnotherVersion = ({ id }: Change): boolean =>
  documents.every((document) => document.id !== id);

/** A policy is what all else is about: deleted or emptied by hand it stays so, and is found until it is back. */
function lostPolicy({ id, path, action, before = '' }: Change): readonly Finding[] {
  const isEmpty = before.trim() === '';
  if (id !== 'security-policy' || action === 'create' || !isEmpty) return [];
  const what = action === 'keep' ? 'was deleted' : 'is empty';
  const message = `${path} ${what}, so that there is no security policy: bring it back from version control, or remove it and its entry under "files" in .security-policy.json and run ${mend}`;
  return [{ path, severity: 'error', code: 'no-policy', message }];
}

/** A file that a run would change no longer says what the answers and the repository say. */
function driftOf(change: Change): readonly Finding[] {
  const { path, action, id } = change;
  const known = { path, severity: 'error' } as const;
  switch (action) {
    case 'create':
      return [{ ...known, code: 'missing-file', message: `${path} is missing: run ${mend}` }];
    case 'update':
      if (id === 'state') return [staleState(change)];
      return [
        {
          ...known,
          line: firstDifference(change),
          code: 'stale-file',
          message: `${path} no longer matches the answers or the repository: run ${mend}`,
        },
      ];
    case 'conflict':
      return [
        {
          ...known,
          code: 'conflict',
          message: `you and the new version changed the same lines of ${path}: run npx create-security-policy to choose`,
        },
      ];
    case 'orphan':
      if (isOfAnotherVersion(change)) {
        const message = `another version of this program wrote ${path}: leave it as it is, and run the newer one`;
        return [{ path, severity: 'info', code: 'orphan', message }];
      }
      return [
        {
          path,
          severity: 'info',
          code: 'orphan',
          message: `the answers no longer ask for ${path}: take out what it was given, or delete it if nothing else is in it`,
        },
      ];
    case 'keep':
    case 'unchanged':
      return lostPolicy(change);
  }
}

/** The state file follows from the others: it is only worth a word where nothing else has changed. */
export function driftFindings(changes: readonly Change[]): readonly Finding[] {
  const documents = changes.filter(({ id }) => id !== 'state');
  const found = documents.flatMap(driftOf);
  return found.some(({ severity }) => severity === 'error') ? found : changes.flatMap(driftOf);
}

/** Names that a dotenv text assigns, commented out or not. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)=/gm)].map((match) => match[1] ?? '');

/**
 * Which variables the code reads and the example lacks, and which it documents and nothing reads. Only a
 * name that we wrote ourselves can be stale: a human's own line may serve what the survey cannot see.
 */
export function environmentFindings(
  { variables, unread }: Environment,
  written: ReadonlyMap<string, { readonly text: string }>,
  rendered: readonly Rendered[],
  changes: readonly Change[],
): readonly Finding[] {
  const deleted = new Set(changes.filter(({ action }) => action === 'keep').map(({ path }) => path));
  const homeOf = (name: string) =>
    rendered.find(({ path, text }) => deleted.has(path) && namesIn(text).includes(name))?.path;
  const wanted = new Set(
    rendered.filter(({ merge }) => merge === 'dotenv').flatMap(({ text }) => namesIn(text)),
  );
  const lacking = variables.filter(({ name, documented }) => !documented && wanted.has(name));
  const known = new Set([...written.values()].flatMap(({ text }) => namesIn(text)));
  return [
    ...lacking.map(({ name, reads }): Finding => {
      const place = reads[0];
      const home = homeOf(name);
      if (home !== undefined) {
        const message = `the code reads ${name}, and ${home}, where it belongs, was deleted by hand`;
        return { severity: 'info', code: 'undocumented-variable', message, ...place };
      }
      if (known.has(name)) {
        const message = `the code reads ${name}, which you took out of the example`;
        return { severity: 'info', code: 'undocumented-variable', message, ...place };
      }
      const message = `the code reads ${name}, which no example file documents: run ${mend}`;
      return { severity: 'error', code: 'undocumented-variable', message, ...place };
    }),
    ...unread.map(({ name, path, line }): Finding => {
      const message = `${name} is documented, but nothing reads it: remove the line if it is not needed`;
      const ours = namesIn(written.get(path)?.text ?? '').includes(name);
      return { severity: ours ? 'warning' : 'info', code: 'unread-variable', message, path, line };
    }),
  ];
}

const aboutVersions: ReadonlySet<string> = new Set(['versions-stale', 'version-unknown', 'support-ended']);

/** What the table of supported versions on disk says that a run would mend. `asFound` is about the disk. */
export function versionFindings(
  asFound: readonly Finding[],
  planned: readonly Finding[],
): readonly Finding[] {
  const stays = (code: string) => planned.some((finding) => finding.code === code);
  return asFound
    .filter(({ code }) => aboutVersions.has(code) && !stays(code))
    .map((finding) => ({ ...finding, message: `${finding.message.replace(/\.$/, '')}: run ${mend}` }));
}

/** Claims of the policy that the repository no longer supports. */
export const claimFindings = (claims: readonly StatedClaim[]): readonly Finding[] =>
  claims
    .filter(({ status }) => status === 'lost')
    .map(({ id }) => ({
      severity: 'error',
      code: 'lost-claim',
      message: `the policy claims ${id}, for which there was evidence and is none now: take it out of the answers, or bring it back`,
    }));
