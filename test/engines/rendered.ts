import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanningDocuments } from '../../source/documents/scanning/documents.ts';
import { merge } from '../../source/documents/merge/merge.ts';
import type { Answers } from '../../source/questions/catalogue.ts';
import { answers, connection, facts, secret } from '../documents/scanning/facts.ts';
import { plantedConnections, plantedNames } from './planted.ts';

const folder = 'templates/scanning';
const templates = new Map(
  readdirSync(folder).map((name) => [`scanning/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

/** A repository that reads the planted variables. */
export const plantedVariables = [...plantedNames.map(secret), ...plantedConnections.map(connection)];

/** The files that these answers write into a repository that holds these texts. */
export function rendered(
  given: Partial<Answers>,
  there: Readonly<Record<string, string>> = {},
  variables = plantedVariables,
): Record<string, string> {
  const known = facts({
    variables,
    texts: new Map(Object.entries(there)),
    paths: Object.keys(there),
    defaultBranch: 'main',
  });
  const input = { answers: answers(given), facts: known, templates };
  const files = scanningDocuments.flatMap((document) =>
    document.render(input).map(({ path, text, from }) => {
      const mine = there[path];
      if (mine === undefined) return [path, text] as const;
      const base = from === undefined ? {} : { base: from };
      return [
        path,
        merge({ kind: document.merge, ...base, mine, theirs: text, onConflict: 'keep' }).text,
      ] as const;
    }),
  );
  return { ...there, ...Object.fromEntries(files) };
}
