/**
 * Which file of the bundle a module goes into: few files, since Node takes longer to find and link one than to read
 * ten of its modules, each loaded when a run first needs something of it.
 */
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The files, in the order in which a run loads them, by the modules that it asks for. */
const stages = {
  ground: ['cli', 'repository/package-root'],
  paint: ['command/interview', 'terminal/stage'],
  locate: ['repository/locate'],
  // The screen and the preview share what is named after it; neither waits for the other.
  begin: [
    'command/prepare-interview',
    'documents/document',
    'documents/merge/resolve',
    'report/diff',
    'report/finding-place',
    'text/number-words',
  ],
  screen: ['terminal/full-screen'],
  preview: ['command/headless', 'command/load-preview'],
};

/** Modules that others import, and what those import in turn; what is imported on demand is not followed. */
function closure(roots, imports) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    imports(id).forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

const membersOf = (roots, context) =>
  closure(
    roots.map((path) => join(root, 'source', `${path}.ts`)),
    (id) => context.getModuleInfo(id)?.importedIds ?? [],
  );

/** An entry has a file of its own in any case. */
const isEntry = (id) => id === join(root, 'source/cli.ts');

/** The groups of Rolldown; a module that several stages need goes into the first of them. */
export const chunks = Object.entries(stages).map(([name, roots], index, { length }) => {
  let members;
  return {
    debugName: name,
    priority: length - index,
    name: (id, context) => ((members ??= membersOf(roots, context)).has(id) && !isEntry(id) ? name : null),
  };
});
