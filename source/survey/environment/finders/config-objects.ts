import { absenceAt } from '../absence.ts';
import type { Source } from '../idiom.ts';
import { escapedName } from './escaped-name.ts';
import { mostFollowed } from './most-followed.ts';

/** A library whose object is called with the name of a variable: `config('X')`, `env.bool('X')`. */
type Library = {
  readonly source: string;
  readonly import: RegExp;
  /** What the library calls its own object. */
  readonly ready?: string;
  /** What makes another one. */
  readonly made: string;
  readonly isUpper?: boolean;
};

const libraries: readonly Library[] = [
  {
    source: 'https://github.com/HBNetwork/python-decouple#readme',
    import: /\b(?:from|import)\s+decouple\b/,
    ready: 'config',
    made: String.raw`(?:decouple\.)?(?:Config|AutoConfig)`,
  },
  {
    source: 'https://prettyconf.readthedocs.io/en/latest/usage.html',
    import: /\bfrom\s+prettyconf\b/,
    ready: 'config',
    made: 'Configuration',
  },
  {
    source: 'https://www.starlette.io/config/',
    import: /\bfrom\s+starlette\.config\b/,
    made: 'Config',
  },
  {
    source: 'https://everett.readthedocs.io/en/latest/configmanager.html',
    import: /\bfrom\s+everett\b/,
    made: String.raw`ConfigManager(?:\.basic_config)?`,
    isUpper: true,
  },
  {
    source: 'https://github.com/sloria/environs#readme',
    import: /\b(?:from|import)\s+environs\b/,
    ready: 'env',
    made: String.raw`(?:environs\.)?(?:Env|FileAwareEnv)`,
  },
  {
    source: 'https://django-environ.readthedocs.io/en/latest/quickstart.html',
    import: /\b(?:from|import)\s+environ\b/,
    made: String.raw`(?:environ\.)?(?:Env|FileAwareEnv)`,
  },
  {
    source: 'https://github.com/rconradharris/envparse#readme',
    import: /\b(?:from|import)\s+envparse\b/,
    ready: 'env',
    made: String.raw`(?:envparse\.)?Env`,
  },
];

type Configured = { readonly name: string; readonly prefix: string; readonly isUpper: boolean };

const prefixArgument = /\b(?:env_)?prefix\s*=\s*["'](\w*)["']/;

function ofLibrary({ text }: Source, library: Library): readonly Configured[] {
  const isUpper = library.isUpper === true;
  const alias =
    library.ready &&
    new RegExp(String.raw`\bimport\s[^\n]*\b${library.ready}\b(?:\s+as\s+(\w+))?`).exec(text);
  const form = new RegExp(
    String.raw`(?<![\w.])(\w{1,60})\s*(?::[^=\n]{1,40})?=\s*${library.made}(\([^\n]*)`,
    'g',
  );
  const made = new Map([...text.matchAll(form)].map((hit) => [hit[1] ?? '', hit]));
  return [
    ...(alias && library.ready ? [{ name: alias[1] ?? library.ready, prefix: '', isUpper }] : []),
    ...[...made].slice(0, mostFollowed).map(([name, hit]) => {
      // https://django-environ.readthedocs.io/en/latest/tips.html#using-prefixes
      const later = new RegExp(String.raw`(?<![\w.])${name}\.prefix\s*=\s*["'](\w*)["']`).exec(text)?.[1];
      return { name, prefix: later ?? prefixArgument.exec(hit[2] ?? '')?.[1] ?? '', isUpper };
    }),
  ];
}

/** Any of them, in one pass. */
const anyLibrary =
  /\b(?:from|import)\s+(?:decouple|prettyconf|starlette\.config|everett|environs?|envparse)\b/;

const known = new WeakMap<Source, readonly Configured[]>();

/** The objects of a file that are called with the name of a variable. */
export function configObjectsOf(source: Source): readonly Configured[] {
  const before = known.get(source);
  if (before) return before;
  const found = anyLibrary.test(source.text)
    ? libraries.flatMap((library) => (library.import.test(source.text) ? ofLibrary(source, library) : []))
    : [];
  known.set(source, found);
  return found;
}

/** Reads through the object of a library, under any name. */
export function readConfigObjects(source: Source, prefixAt: (offset: number, read: string) => string): void {
  for (const { name, isUpper } of configObjectsOf(source)) {
    const read = new RegExp(
      String.raw`(?<![\w.])${escapedName(name)}(?:\.(?!get_default|prefixed|read_env)[a-z_]\w{0,40})?\(\s*["']([A-Za-z_]\w*)["']`,
      'g',
    );
    for (const hit of source.text.matchAll(read)) {
      if (source.inString(hit.index)) continue;
      const own = hit[1] ?? '';
      source.found({
        name: prefixAt(hit.index, hit[0]) + (isUpper ? own.toUpperCase() : own),
        offset: hit.index,
        ...absenceAt(source.text, hit.index + hit[0].length - 1, {
          start: hit.index,
          isCall: true,
          fails: true,
        }),
      });
    }
  }
}
