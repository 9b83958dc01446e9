import { toldBy, valueOf, type Field, type Struct, type Telling } from './go-structs.ts';
import { constantCase } from './runtime-config.ts';

/** How a library names the variables of a struct by the paths of its fields. */
export type Naming = {
  readonly source: string;
  /** Only files that hold this hand a struct to the library. */
  readonly hint: RegExp;
  /** Groups `prefix` (a literal or a word) and `target` (a variable). */
  readonly read: RegExp;
  /** The variable that the struct is in, where the call itself does not tell. */
  readonly targetIn: (text: string) => string;
  /** The field's part of the name; `undefined` leaves it out. */
  readonly nameOf: (field: Field) => string | undefined;
  /** A map is one variable. */
  readonly takesMaps?: boolean;
  /** What a tag names is also looked up by itself: what begins as its path does is meant so. */
  readonly takesWholeNames?: boolean;
};

const word = String.raw`(?<prefix>"\w*"|[\w.]{1,80})`;
const target = String.raw`&?(?<target>[\w.]{1,80})`;
const untold = () => '';

export const namings: readonly Naming[] = [
  {
    source: 'https://github.com/kelseyhightower/envconfig#usage',
    hint: /\benvconfig\./,
    read: new RegExp(String.raw`\benvconfig\.(?:Must)?Process\(\s*${word}\s*,\s*${target}`, 'g'),
    targetIn: untold,
    takesMaps: true,
    takesWholeNames: true,
    nameOf: ({ field, tag }) => {
      const named = valueOf(tag, 'envconfig');
      if (named === '-' || valueOf(tag, 'ignored') === 'true') return undefined;
      return named
        ? named
        : valueOf(tag, 'split_words') === 'true'
          ? constantCase(field)
          : field.toUpperCase();
    },
  },
  {
    source: 'https://pkg.go.dev/github.com/ardanlabs/conf/v3',
    hint: /\bconf\.Parse\(/,
    read: new RegExp(String.raw`\bconf\.Parse\(\s*${word}\s*,\s*${target}`, 'g'),
    targetIn: untold,
    takesMaps: true,
    nameOf: ({ field, tag }) => {
      const options = valueOf(tag, 'conf') ?? '';
      return options === '-' ? undefined : (/\benv:(\w+)/.exec(options)?.[1] ?? constantCase(field));
    },
  },
  {
    source: 'https://pkg.go.dev/github.com/traefik/paerser/env',
    hint: /\bpaerser\b/,
    read: new RegExp(String.raw`\benv\.Decode\(\s*[\w.()]{1,40}\s*,\s*${word}\s*,\s*${target}`, 'g'),
    targetIn: untold,
    nameOf: ({ field, tag }) => (valueOf(tag, 'label') === '-' ? undefined : field.toUpperCase()),
  },
  {
    source: 'https://pkg.go.dev/github.com/alecthomas/kong#DefaultEnvars',
    hint: /\bkong\.DefaultEnvars\(/,
    read: new RegExp(String.raw`\bkong\.DefaultEnvars\(\s*${word}`, 'g'),
    targetIn: (text) => /\bkong\.(?:Parse|New|Must)\(\s*&?([\w.]{1,80})/.exec(text)?.[1] ?? '',
    takesMaps: true,
    nameOf: ({ field, tag }) =>
      valueOf(tag, 'kong') === '-' || /\b(?:cmd|arg):"/.test(tag)
        ? undefined
        : (valueOf(tag, 'env') ?? constantCase(valueOf(tag, 'name') ?? field)),
  },
];

const deepest = 6;

/** Every field is read, by its path. */
export function emitByPath(
  struct: Struct,
  before: string,
  naming: Pick<Naming, 'nameOf' | 'takesMaps' | 'takesWholeNames'>,
  telling: Telling,
  depth = 0,
): void {
  const { structs, emit, mayGoOn } = telling;
  for (const field of struct.fields) {
    if (!mayGoOn()) return;
    const own = field.field === '' ? '' : naming.nameOf(field);
    if (own === undefined || (field.isMap && !naming.takesMaps)) continue;
    const [first = ''] = before.split('_', 1);
    const isWhole = naming.takesWholeNames && own.toUpperCase().startsWith(`${first.toUpperCase()}_`);
    const name = [isWhole ? '' : before, own].filter((part) => part !== '').join('_');
    const inner = structs.find({ name: field.type, path: struct.path });
    if (inner && inner !== struct && depth < deepest && !field.isList)
      emitByPath(inner, name, naming, telling, depth + 1);
    else if (!inner && /^[A-Z]/.test(field.field))
      emit({ ...toldBy(field), name: name.toUpperCase(), path: struct.path });
  }
}
