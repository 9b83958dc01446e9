import { expect } from 'vitest';
import { parse as parseToml } from 'smol-toml';
import { isMap, parseDocument } from 'yaml';
import type { Change, OnConflict } from '../../../source/documents/document.ts';
import type { Written } from '../../../source/documents/document.ts';
import { plan, writtenAfter } from '../../../source/documents/plan.ts';
import { isSoundJson } from '../../../source/documents/merge/json.ts';
import { splitLines } from '../../../source/documents/merge/text.ts';
import { sameLines } from '../../../source/documents/merge/three-way.ts';
import { edit } from './human.ts';
import { firstTemplate, looks, render, upgrade, type Template } from './template.ts';

export type Format = keyof typeof looks;

/** One thing that happens to a repository. */
export type Step =
  | { readonly by: 'human'; readonly kind: string; readonly where: number }
  | { readonly by: 'us'; readonly kind: string; readonly where: number; readonly to: number }
  | { readonly by: 'run'; readonly onConflict: OnConflict };

const path = 'FILE';

/** A repository over the years. */
type World = {
  readonly template: Template;
  readonly disk: string;
  readonly written: ReadonlyMap<string, Written>;
  /** Our lines that the human edited, ever; and those that we changed, since no conflict was open. */
  readonly edited: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** Our lines that the human deleted: they stay so. */
  readonly deleted: ReadonlySet<string>;
};

function planned(world: World, format: Format, onConflict: OnConflict): Change {
  const text = render(world.template, looks[format]);
  const rendered = [{ id: 'file', path, merge: format, text }];
  const [change] = plan({
    rendered,
    disk: new Map([[path, world.disk]]),
    written: world.written,
    onConflict,
  });
  return change ?? expect.fail('nothing was planned');
}

const humanWords = (text: string) => text.match(/\bh\d+\b/g) ?? [];

const ourNames = (text: string) => (text.match(/\bt\d+\b/gi) ?? []).map((name) => name.toLowerCase());

/** Runs the command and holds it to what docs/re-runs.md promises. */
function run(world: World, format: Format, onConflict: OnConflict): World {
  const change = planned(world, format, onConflict);
  const after = change.after ?? expect.fail('the file went');
  const given = onConflict === 'replace' ? change.conflicts.flatMap(({ mine }) => mine).join('\n') : '';
  const kept = new Set(humanWords(`${after}\n${given}`));
  expect(
    humanWords(world.disk).filter((word) => !kept.has(word)),
    'words of the human that went',
  ).toEqual([]);

  if (onConflict === 'keep') {
    const back = ourNames(after).filter((name) => world.deleted.has(name));
    expect(back, 'lines that the human deleted and that came back').toEqual([]);
  }
  if (change.conflicts.length > 0 && !rewritten(world, change, format)) {
    const touching = [...world.edited].filter((name) => world.changed.has(name));
    expect(touching, `lines that both touched, for ${JSON.stringify(change.conflicts)}`).not.toEqual([]);
  }

  const next: World = { ...world, disk: after, written: writtenAfter([change], world.written) };
  const again = planned(next, format, 'keep');
  expect(again.after, 'a second run').toBe(after);
  expect(writtenAfter([again], next.written), 'a second run').toEqual(next.written);
  const open = onConflict === 'keep' && change.conflicts.length > 0;
  return {
    ...next,
    // Marks that nobody has sorted out lie beside anything.
    edited: onConflict === 'mark' ? added(world.edited, ourNames(after)) : world.edited,
    changed: open ? world.changed : new Set(),
    // Who takes the new lines, or both, has them back.
    deleted:
      onConflict === 'keep'
        ? world.deleted
        : new Set([...world.deleted].filter((name) => !ourNames(after).includes(name))),
  };
}

/**
 * Prose in the place of a YAML file and a key of ours make no YAML together, and a file that does not parse has no
 * keys to merge by, so that neither can be put beside the other: that is one conflict, over all of both. The same
 * holds for JSON and TOML that somebody broke.
 */
const rewritten = ({ disk, template }: World, { conflicts }: Change, format: Format) =>
  ((format === 'yaml' && !hasKeys(disk)) ||
    (format === 'json' && !isSoundJson(disk)) ||
    (format === 'toml' && !isToml(disk))) &&
  conflicts.length === 1 &&
  sameLines(conflicts[0]?.mine ?? [], splitLines(disk)) &&
  sameLines(conflicts[0]?.theirs ?? [], splitLines(render(template, looks[format])));

function hasKeys(text: string): boolean {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  return isMap(contents) && errors.length === 0;
}

function isToml(text: string): boolean {
  try {
    parseToml(text);
    return true;
  } catch {
    return false;
  }
}

const added = (set: ReadonlySet<string>, names: readonly string[]) => new Set([...set, ...names]);

/** A section that gets a new name and new words between two runs is another section; that is no case for here. */
function renamedAndReworded({ template, changed }: World, kind: string, touched: readonly string[]): boolean {
  if (kind === 'renameSection') return touched.some((name) => changed.has(name));
  const sections = template.sections.filter(({ lines }) => lines.some(({ name }) => touched.includes(name)));
  return sections.some(({ name }) => changed.has(name));
}

function follow(world: World, one: Step, index: number, format: Format): World {
  if (one.by === 'run') return run(world, format, one.onConflict);
  if (one.by === 'us') {
    const { template, touched } = upgrade(world.template, one.kind, one.where, one.to);
    if (renamedAndReworded(world, one.kind, touched)) return world;
    return { ...world, template, changed: added(world.changed, touched) };
  }
  const { text, touched, deleted } = edit(world.disk, one.kind, one.where, `h${index}`);
  return {
    ...world,
    disk: text,
    edited: added(world.edited, touched),
    deleted: added(world.deleted, deleted),
  };
}

function start(format: Format): World {
  const text = render(firstTemplate, looks[format]);
  const written = new Map([[path, { id: 'file', text }]]);
  return {
    template: firstTemplate,
    disk: text,
    written,
    edited: new Set(),
    changed: new Set(),
    deleted: new Set(),
  };
}

/** What happened to a repository, one after the other, and a run at the end, each held to what is promised. */
export function live(format: Format, steps: readonly Step[]): void {
  const end = steps.reduce((world, one, index) => follow(world, one, index, format), start(format));
  run(end, format, 'keep');
}
