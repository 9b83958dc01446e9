import type { Environment } from '../../../source/questions/facts.ts';
import { environmentReader } from '../../../source/survey/environment/environment-reader.ts';

/** The environment of a repository with these files. */
export function environmentOf(files: Readonly<Record<string, string>>): Environment {
  const reader = environmentReader();
  for (const [path, text] of Object.entries(files)) if (reader.wants(path)) reader.read({ path, text });
  return reader.result();
}

/** Names found, in their order, with a space between. */
export const namesIn = (files: Readonly<Record<string, string>>): string =>
  environmentOf(files)
    .variables.map(({ name }) => name)
    .join(' ');

/** Names that the application reads, which neither a platform sets nor only tests do. */
export const namesOfApplication = (files: Readonly<Record<string, string>>): string =>
  environmentOf(files)
    .variables.filter(({ testOnly, platform }) => !testOnly && !platform)
    .map(({ name }) => name)
    .join(' ');
