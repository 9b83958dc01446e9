/**
 * What a repository tells: the ground floor that `survey` fills and that questions, documents and
 * standards read. Plain data, no text of a real `.env` file, no value of a secret.
 */

/** A place in the repository: a path relative to its root with `/`, and a line counted from 1. */
export type Place = { readonly path: string; readonly line?: number };

export type Forge = 'github' | 'gitlab' | 'codeberg' | 'forgejo' | 'bitbucket' | 'sourcehut' | 'other';

/** Where the repository is published, read from its git remote. */
export type Remote = {
  readonly forge: Forge;
  /** Host name without scheme, such as `github.com`. */
  readonly host: string;
  /** Account or group path; may hold slashes on GitLab. */
  readonly owner: string;
  readonly name: string;
};

export type Ecosystem =
  'npm' | 'pypi' | 'cargo' | 'go' | 'composer' | 'rubygems' | 'maven' | 'gradle' | 'nuget' | 'hex' | 'pub';

/** One package manifest; every field but the first two may be missing in the file. */
export type Manifest = {
  readonly path: string;
  readonly ecosystem: Ecosystem;
  readonly name?: string;
  readonly version?: string;
  /** SPDX expression as the manifest gives it. */
  readonly license?: string;
  readonly homepage?: string;
  readonly description?: string;
  /** True when the manifest says that it is not published. */
  readonly private: boolean;
  /** E-mail addresses of authors and maintainers, in the order of the file. */
  readonly emails: readonly string[];
  /** Names of direct dependencies of every kind, sorted. */
  readonly dependencies: readonly string[];
  /** Those that it needs when it runs, where the manifest tells them from the others. */
  readonly runtime?: readonly string[];
  /** True when installing it brings a command. */
  readonly command?: boolean;
  /** True when it says what other code imports from it. */
  readonly entry?: boolean;
};

/** One environment variable that the code reads. Never holds a value from a real `.env` file. */
export type Variable = {
  readonly name: string;
  /** Every place that reads it, in path order, those of the application first; at least one. */
  readonly reads: readonly { readonly path: string; readonly line: number }[];
  /** Some read fails when it is not set. */
  readonly required: boolean;
  /** The code shows that it goes on without; not given where the reads do not tell. */
  readonly optional?: boolean;
  /** A harmless literal default found in code. */
  readonly default?: string;
  /** The comment or description next to a read. */
  readonly description?: string;
  /** Only tests read it, or what maintainers build and release with. */
  readonly testOnly: boolean;
  /** The platform or framework sets it (PATH, CI, NODE_ENV). */
  readonly platform: boolean;
  /** Its name says that its value is a credential. */
  readonly secret: boolean;
  /** Its name says that it holds a connection string, which may hold a password. */
  readonly connection: boolean;
  /** The service it belongs to, such as `Stripe`. */
  readonly service?: string;
  /** Names found in an example file of the repository. */
  readonly documented: boolean;
};

/** A read whose name is computed at run time. */
export type DynamicRead = { readonly path: string; readonly line: number; readonly expression: string };

export type Environment = {
  /** Sorted by name. */
  readonly variables: readonly Variable[];
  readonly dynamic: readonly DynamicRead[];
  /** Names that an example file documents and no code reads. */
  readonly unread: readonly { readonly name: string; readonly path: string; readonly line: number }[];
  /** Example files with the names that each documents, sorted by path. */
  readonly examples?: readonly { readonly path: string; readonly names: readonly string[] }[];
};

/** A claim of the claims table for which the repository holds evidence. */
export type FoundClaim = { readonly id: string; readonly evidence: readonly Place[] };

export type Facts = {
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today: string;
  /** Name of the repository's directory. */
  readonly directory: string;
  readonly remote?: Remote;
  readonly defaultBranch?: string;
  /** Git tags, unsorted, as they are. */
  readonly tags: readonly string[];
  /** There is a repository that git does not read: what only it knows is missing. */
  readonly isGitSilent?: true;
  /** Sorted by depth, then path: the root manifest comes first. */
  readonly manifests: readonly Manifest[];
  readonly license?: { readonly path: string; readonly expression?: string };
  /** Every path of the repository that is surveyed, sorted. */
  readonly paths: readonly string[];
  /**
   * Texts of the small files that questions and documents look at (the policy, examples, scanner and hook
   * configurations, workflows, README), by path. Real `.env` files are never among them.
   */
  readonly texts: ReadonlyMap<string, string>;
  readonly environment: Environment;
  readonly claims: readonly FoundClaim[];
  /** Names that real environment files which git tracks give values to, by path; never a value. */
  readonly trackedEnv?: ReadonlyMap<string, readonly string[]>;
};
