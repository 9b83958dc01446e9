import { escape } from '../../text/escape.ts';
import { once } from '../../text/memo.ts';
import type { Ecosystem } from '../../questions/facts.ts';
import type { LanguageId } from './languages.ts';

/** Code of the product, outside comments, matches. */
export type CodeEvidence = {
  readonly kind: 'code';
  readonly language: LanguageId;
  /** A quick test: without one of these words the pattern is not tried. */
  readonly words: readonly string[];
  /** True where the words are names of modules. */
  readonly imports?: boolean;
  /**
   * With flags `g` and `m`. Linear: no repetition within a repetition, and spans have a bound. Made when a file may
   * match, as most never do.
   */
  readonly pattern: () => RegExp;
  /** True where tests are what it is about. */
  readonly tests?: boolean;
};

/** A configuration file matches, outside comments. */
export type TextEvidence = {
  readonly kind: 'text';
  readonly path: RegExp;
  /** A quick test, in small letters: without one of these words, in any case, the pattern is not tried. */
  readonly words?: readonly string[];
  readonly pattern: () => RegExp;
  /** The last match of `pattern` must match this too, such as the last `FROM` of a Dockerfile. */
  readonly last?: RegExp;
  /** The file must match this as well. */
  readonly also?: RegExp;
  /** The file must not match this. */
  readonly unless?: RegExp;
};

/** In every file of that path, at least one place matches, and every place is accepted. */
export type EveryEvidence = {
  readonly kind: 'every';
  readonly path: RegExp;
  readonly pattern: RegExp;
  readonly accept: RegExp;
  /** True where a file without any match says nothing, instead of no. */
  readonly optional?: boolean;
  /** True where only the last match of a file counts, such as the last `USER` of a Dockerfile. */
  readonly last?: boolean;
};

/** A file of that path exists. */
export type FileEvidence = { readonly kind: 'file'; readonly path: RegExp };

/** A manifest names one of these as a direct dependency. */
export type DependencyEvidence = {
  readonly kind: 'dependency';
  readonly ecosystems: readonly Ecosystem[];
  readonly names: readonly string[];
};

/** One kind of thing in a repository that supports a claim. */
export type Evidence = CodeEvidence | TextEvidence | EveryEvidence | FileEvidence | DependencyEvidence;

/** The expression, for every line of a text. */
const inLines = ({ source, flags }: RegExp) => once(() => new RegExp(source, `${flags}gm`));

const oneOf = (names: readonly string[]) => names.map(escape).join('|');

/** Code that matches a pattern and holds one of the words. */
export function code(language: LanguageId, words: readonly string[], pattern: RegExp): CodeEvidence {
  return { kind: 'code', language, words, pattern: inLines(pattern) };
}

/** How a module of that name is imported, one row a language. */
const imports: Readonly<Partial<Record<LanguageId, (names: string) => string>>> = {
  js: (names) => `(?:\\bfrom|\\brequire\\(|\\bimport\\(?)[ \\t]*["'](?:${names})(?:/[^"'\\n]*)?["']`,
  python: (names) => `^[ \\t]*(?:from|import)[ \\t]+(?:${names})\\b`,
  go: (names) => `^[ \\t]*(?:import[ \\t]+)?(?:[\\w.]+[ \\t]+)?"(?:${names})(?:/[^"\\n]*)?"`,
  rust: (names) => `(?:\\buse[ \\t]+(?:::)?(?:${names})\\b|\\b(?:${names})::)`,
  jvm: (names) => `^import[ \\t]+(?:static[ \\t]+)?(?:${names})\\b`,
  php: (names) => `^[ \\t]*use[ \\t]+\\\\?(?:${names})\\b`,
  csharp: (names) => `^[ \\t]*(?:global[ \\t]+)?using[ \\t]+(?:${names})\\b`,
  dart: (names) => `^import[ \\t]+["']package:(?:${names})/`,
};

/** Code that imports one of these modules, or a module below it. */
export function imported(language: LanguageId, ...names: readonly string[]): CodeEvidence {
  const source = () => imports[language]?.(oneOf(names)) ?? oneOf(names);
  return {
    kind: 'code',
    language,
    words: names,
    imports: true,
    pattern: once(() => new RegExp(source(), 'gm')),
  };
}

/** A configuration file that matches. */
export function text(path: RegExp, pattern: RegExp, more: Partial<TextEvidence> = {}): TextEvidence {
  return { kind: 'text', path, pattern: inLines(pattern), ...more };
}

export const file = (path: RegExp): FileEvidence => ({ kind: 'file', path });

export const dependency = (ecosystem: Ecosystem, ...names: readonly string[]): DependencyEvidence => ({
  kind: 'dependency',
  ecosystems: [ecosystem],
  names,
});

/** A Maven or Gradle dependency. */
export const jvmDependency = (...names: readonly string[]): DependencyEvidence => ({
  kind: 'dependency',
  ecosystems: ['maven', 'gradle'],
  names,
});

/** Workflows and their likes: where CI is described. */
export const ci =
  /^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.ya?ml$|^\.gitlab\/ci\/.*\.ya?ml$|^\.circleci\/config\.yml$|^(?:\.forgejo|\.gitea)\/workflows\/[^/]+\.ya?ml$|^azure-pipelines\.yml$|^\.woodpecker(?:\.ya?ml$|\/)|^\.builds?\/[^/]+\.yml$|^bitbucket-pipelines\.yml$/;

/** CI that may release: not the workflows that say of themselves that they test. */
export const releaseCi = new RegExp(`^(?!.*(?:test|e2e))(?:${ci.source})`);

/** A step of GitHub Actions that uses one of these actions. */
export function action(...names: readonly string[]): TextEvidence {
  return text(
    /^\.github\/(?:workflows|actions\/[^/]+)\/[^/]+\.ya?ml$/,
    new RegExp(`\\buses:[ \\t]*["']?(?:${oneOf(names)})(?:/[\\w./-]*)?@`),
    { words: names.map((name) => name.toLowerCase()) },
  );
}

/** CI runs a command that holds one of the words: the pattern is looked for where a command can stand. */
export function ciCommand(words: readonly string[], command: RegExp, path = ci): TextEvidence {
  const elsewhere = '(?![ \\t]*(?:-[ \\t]+)?(?:name|id|title|if|description):)';
  return text(
    path,
    new RegExp(
      `^${elsewhere}[^\\n]{0,300}?(?:^|[\\s"'\`;&|(/])(?:${command.source})(?=[\\s"'\`;&|)@]|$)`,
      command.flags,
    ),
    { words },
  );
}

export const dockerfile = /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/;

export const yamlFile = /\.ya?ml$/;

/** Settings of a Django project, but not those of its tests and of a developer's machine. */
export const djangoSettings = /(?:^|\/)settings(?:(?:[/_-](?!ci|test|dev|local))[\w-]+)?\.py$/;

export const nginx = /(?:^|\/)nginx[^/]*\/?.*\.conf(?:\.template)?$/;
