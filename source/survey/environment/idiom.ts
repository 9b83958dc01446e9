import type { DynamicRead } from '../../questions/facts.ts';
import type { Syntax } from './syntax.ts';

/**
 * One way in which a language or framework reads environment variables. A row of data: extend a language by
 * one row and one line in its test.
 */
export type Idiom = {
  /** Documentation of the language or framework that describes it. */
  readonly source: string;
  /** Tried only on files that hold this text (any of these texts). */
  readonly hint: string | readonly string[];
  /** Tried only on files that also hold this. */
  readonly context?: RegExp;
  /** Never tried on files that hold this. */
  readonly unless?: RegExp;
  /**
   * Matched on text without comments, flags `gm`. Gives the groups `name`, or `names` (a list of quoted names,
   * or of bare ones), and `default` and `absent` where the idiom itself tells them.
   * Must match in linear time: no repetition inside a repetition.
   */
  readonly pattern: RegExp;
  /** How `names` is taken apart: quoted words, bare words, or the keys of a destructuring. */
  readonly list?: 'quoted' | 'bare' | 'keys';
  /** What a variable that is not set does, where the idiom itself says it; else the code around it is asked. */
  readonly absence?: 'tolerated' | 'fails';
  /** Also counts inside string literals: struct tags, placeholders, templates. */
  readonly inStrings?: boolean;
  /** Names to which the file itself gives values: they do not come from outside. */
  readonly given?: (source: Source) => ReadonlySet<string>;
  /** Whether the name may be asked of the group `object`. */
  readonly within?: (source: Source, object: string) => boolean;
  /** The variable of the name found: `a.b` becomes `A_B`; `undefined` refuses the name. */
  readonly variable?: (name: string) => string | undefined;
};

/** A way to find variables that a row of data cannot say: schemas, aliases, prefixes. */
export type Finder = (source: Source) => void;

/** A language: which files it is written in, how comments and strings look, and how it reads variables. */
export type Language = {
  readonly id: string;
  /** The language whose gatherers see these files too. */
  readonly kin?: string;
  /** What the names of its files end in, in words without the dot. */
  readonly endings?: string;
  /** Names of its files, in words. */
  readonly names?: string;
  /** Names of its files that neither of them can say. */
  readonly files?: RegExp;
  /** A cheap test; most files fail it and are not looked at further. */
  readonly glance: RegExp;
  /** A second look at those that pass, where words of the first are also common ones. */
  readonly look?: (text: string) => boolean;
  readonly syntax: Syntax;
  /** Names of its files that are HTML with its code in it, whose quotes are none of its own. */
  readonly inMarkup?: RegExp;
  /** How the tests begin that stand among the code; they go on until a bracket closes at the start of a line. */
  readonly tests?: RegExp;
  readonly idioms: readonly Idiom[];
  /** What goes before a name that is read at an offset by these words. */
  readonly prefixes?: (source: Source) => (offset: number, read: string) => string;
  readonly finders?: readonly Finder[];
  /** Made anew for every survey: they remember what they saw in other files. */
  readonly gatherers?: readonly (() => Gatherer)[];
};

/** A way to find variables that needs more than one file: inherited settings, wrappers, prefixes. */
export type Gatherer = {
  readonly read: Finder;
  readonly finish: (emit: (read: Read) => void, dynamic: (read: DynamicRead) => void) => void;
};

/** A read of a variable with its place. */
export type Read = Omit<Sighting, 'offset'> & { readonly path: string; readonly line: number };

/** What a finder is handed: one file, and where to put what it finds. */
export type Source = {
  readonly path: string;
  /** As it is on disk. */
  readonly raw: string;
  /** The same length, comments blanked. */
  readonly text: string;
  readonly inString: (offset: number) => boolean;
  /** Line of an offset, counted from 1. */
  readonly lineOf: (offset: number) => number;
  readonly found: (sighting: Sighting) => void;
  /** Whether a name may be an expression somewhere, such as `process.env[name]`; few files are searched for those. */
  readonly mayCompute: () => boolean;
  /** Whether an upper-case name stands in quotes somewhere; without one, none is handed on as an argument or property. */
  readonly quotesName: () => boolean;
  /** Says that the repository itself gives the variable a value, for reads in the languages of these ids. */
  readonly provided: (name: string, languages: readonly string[]) => void;
  /** Says that an image is made with what stands below the path, so that scripts there run when it starts. */
  readonly copied: (path: string) => void;
  /** Reports a read whose name the file does not tell. */
  readonly dynamic: (offset: number, expression: string) => void;
};

/** One read of one variable in one file. */
export type Sighting = {
  readonly name: string;
  readonly offset: number;
  /** Whether the code goes on without it; not given where the place does not tell. */
  readonly optional?: boolean;
  /** A schema says so, for all that read the variable. */
  readonly isDeclared?: boolean;
  readonly default?: string;
  readonly description?: string;
};
