import type { Facts, Variable } from '../../questions/facts.ts';
import { exampleFiles } from './files.ts';
import { groupsOf, type Group } from './groups.ts';
import { placeholderOf } from './placeholder.ts';
import { onOneLine } from './on-one-line.ts';

const sentence = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What kind of value it is, where nobody described it. */
function kindOf({ secret, connection }: Variable): string | undefined {
  if (connection) return 'Connection string; it may hold a password.';
  return secret ? 'Secret.' : undefined;
}

/** The comment above a variable: what it is for, whether it must be set, where it is read. */
function commentOf(variable: Variable): string {
  const { description, reads } = variable;
  const about = description === undefined ? kindOf(variable) : sentence(capital(description));
  // A description that begins with it says it already.
  const isSaid = /^(?:optional|required)\b/i.test(about ?? '');
  const [first] = reads;
  // A manifest only says which framework reads it.
  const isRead = first !== undefined && !first.path.endsWith('composer.json');
  const place = !isRead ? undefined : `Read in ${onOneLine(first.path)}.`;
  return `# ${[about, isSaid ? undefined : needOf(variable), place].filter((part) => part !== undefined).join(' ')}`;
}

/** Whether it must be set; nothing where the code does not tell. */
const needOf = ({ required, optional }: Variable): string | undefined =>
  required ? 'Required.' : optional ? 'Optional.' : undefined;

/** An optional variable is commented out: set to nothing it would not be the same as not set. */
function assignmentOf(variable: Variable): string {
  const text = `${variable.name}=${placeholderOf(variable)}`;
  return variable.optional ? `# ${text}` : text;
}

const blockOf = (variable: Variable) => `${commentOf(variable)}\n${assignmentOf(variable)}\n`;

const sectionOf = ({ title, variables }: Group) =>
  `# --- ${title} ---\n\n${variables.map(blockOf).join('\n')}`;

const head = [
  '# Environment variables that the code reads.',
  '# Set what you need, as in a copy named .env. The copy holds secrets: keep it out of version control.',
  '',
].join('\n');

/** Every example file as we would write it into an empty repository; none where nothing is read. */
export function renderEnvExample({
  facts,
}: {
  readonly facts: Facts;
}): readonly { readonly path: string; readonly text: string }[] {
  return exampleFiles(facts.environment)
    .filter(({ variables }) => variables.length > 0)
    .map(({ path, variables }) => ({ path, text: [head, ...groupsOf(variables).map(sectionOf)].join('\n') }));
}
