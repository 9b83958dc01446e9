import { documents } from '../documents/catalogue.ts';
import type { Change, Document, OnConflict, Rendered, RenderInput } from '../documents/document.ts';
import type { Decisions } from '../documents/merge/resolve.ts';
import { plan } from '../documents/plan.ts';
import { securityPolicy } from '../documents/security-policy/security-policy.ts';
import { releasedVersions } from '../documents/security-policy/released-versions.ts';
import type { Facts } from '../questions/facts.ts';
import { judge, lintPolicy } from '../standards/judge.ts';
import { examineScannerConfig } from '../standards/scanner-doctor/examine-scanner-config.ts';
import { trackedEnvFindings } from '../standards/scanner-doctor/tracked-env-files.ts';
import { isOfAnotherVersion } from './check-findings.ts';
import type { Finding, Score, Subject } from '../standards/standard.ts';

/** All that follows from a set of answers: what would be written and how it fares. */
export type Preview = {
  readonly rendered: readonly Rendered[];
  readonly changes: readonly Change[];
  readonly scores: readonly Score[];
  readonly findings: readonly Finding[];
};

/** What the answers meet. */
export type World = Omit<RenderInput, 'answers'> & {
  /** Text on disk as it was when the run first looked, by path; nothing where there is no file. */
  readonly disk: (path: string) => string | undefined;
  /** What was last written, by path. */
  readonly written: ReadonlyMap<string, { readonly id: string; readonly text: string }>;
  readonly onConflict: OnConflict;
};

const renderDocument = ({ id, merge, render }: Document, input: RenderInput): readonly Rendered[] =>
  render(input).map((file) => ({ ...file, id, merge }));

/**
 * The repository as it will be after the write. What no answer can change is worked out once: a preview is made
 * at every key, and a repository may have tens of thousands of paths and tags.
 */
function subjectsOf(facts: Facts): (changes: readonly Change[]) => Subject {
  const { remote, today } = facts;
  const [newest] = releasedVersions(facts);
  const known = new Set(facts.paths);
  const fixed = {
    today,
    ...(remote ? { repository: remote } : {}),
    ...(newest ? { latestVersion: `${newest.major}.${newest.minor}.${newest.patch}` } : {}),
  };
  return (changes) => {
    const files = new Map(facts.texts);
    for (const { path, after } of changes) if (after !== undefined) files.set(path, after);
    const added = new Set(changes.map(({ path }) => path).filter((path) => !known.has(path)));
    const paths = added.size > 0 ? [...facts.paths, ...added].sort() : facts.paths;
    return { ...fixed, files, paths };
  };
}

/** What somebody else had a hand in: a file that is just as we render it needs no doctor. */
function othersHand(files: Subject['files'], changes: readonly Change[]): Subject['files'] {
  const ours = new Set(changes.filter(({ after, rendered }) => after === rendered).map(({ path }) => path));
  return new Map([...files].filter(([path]) => !ours.has(path)));
}

/**
 * The one function behind the live preview, `--dry-run`, `--check`, `--json` and the writer: what was seen
 * is what is written.
 */
export function previewIn(world: World): (answers: RenderInput['answers'], decisions?: Decisions) => Preview {
  const { facts, templates, adopted = false, disk, written, onConflict } = world;
  const judged = judgeIn(facts);
  return (answers, decisions) => {
    const bare = { answers, facts, templates, adopted };
    const planned = (rendered: readonly Rendered[], known: readonly Change[] = []) => {
      const texts = textsAt([...rendered.map(({ path }) => path), ...written.keys()], disk);
      return plan({ rendered, disk: texts, written, onConflict, known, ...(decisions && { decisions }) });
    };
    // The policy comes first: twins link to sections of it as it will be.
    const policy = renderDocument(securityPolicy, bare);
    const known = planned(policy).slice(0, policy.length);
    const input = { ...bare, policy: () => known[0]?.after };
    const rendered = documents.flatMap((one) =>
      one === securityPolicy ? policy : renderDocument(one, input),
    );
    const inPlace = new Set(rendered.filter(({ from }) => from !== undefined).map(({ path }) => path));
    const changes = planned(rendered, known).map((change) =>
      named(inPlace.has(change.path) ? asRenderedAgain(change, input, onConflict) : change),
    );
    return { rendered, changes, ...judged(changes, answers.scanner) };
  };
}

function textsAt(paths: readonly string[], disk: World['disk']): ReadonlyMap<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const text = disk(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/**
 * A document that is edited in place is rendered from the text on disk, with what a human has in it. What is
 * remembered of it is what the next run will render over the merged text; else that run would change the memory.
 */
function asRenderedAgain(change: Change, input: RenderInput, onConflict: OnConflict): Change {
  const { id, path, after, rendered, conflicts } = change;
  const document = documents.find((one) => one.id === id);
  const isEdited = after !== undefined && input.facts.texts.has(path) && after !== rendered;
  const isOpen = conflicts.length > 0 && (onConflict === 'keep' || onConflict === 'fail');
  if (!document || !isEdited || isOpen) return change;
  const facts = { ...input.facts, texts: new Map(input.facts.texts).set(path, after) };
  const [again] = renderDocument(document, { ...input, facts }).filter((one) => one.path === path);
  return again?.from === undefined ? change : { ...change, rendered: again.text };
}

/** Who wrote what is left over decides what to do about it. */
const named = (change: Change): Change =>
  change.action === 'orphan' && isOfAnotherVersion(change)
    ? {
        ...change,
        notes: [`${change.path} was written by another version of this program: it is left as it is.`],
      }
    : change;

type Judged = Pick<Preview, 'scores' | 'findings'>;

/** How the repository fares with these changes made; with none, as it is. */
function judgeIn(facts: Facts): (changes: readonly Change[], engine: string) => Judged {
  const subjectOf = subjectsOf(facts);
  return (changes, engine) => {
    const subject = subjectOf(changes);
    const findings = [
      ...lintPolicy(subject),
      ...examineScannerConfig({ ...subject, files: othersHand(subject.files, changes), engine }),
      ...trackedEnvFindings(facts.trackedEnv ?? new Map()),
    ];
    return { scores: judge(subject), findings };
  };
}

/** A repository that this program has not written to, as it is: its own policy is judged, nothing is planned. */
export const asItIs = (facts: Facts, engine: string): Preview => ({
  rendered: [],
  changes: [],
  ...judgeIn(facts)([], engine),
});
