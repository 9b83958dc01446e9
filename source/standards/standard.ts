/** How a rule fares: `unknown` where only the forge could tell. */
export type Status = 'met' | 'missing' | 'unknown';

/** The outcome of one rule. */
export type RuleResult = {
  readonly id: string;
  readonly status: Status;
  /** What the rule demands, in one short sentence. */
  readonly demand: string;
  /** Where the rule is published. */
  readonly source: string;
  /** Keys of the questions whose answers satisfy it. */
  readonly questions: readonly string[];
  readonly points?: number;
  readonly max?: number;
  /** What is missing, for the reader. */
  readonly missing?: string;
};

/** The outcome of one standard. */
export type Score = {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly max: number;
  readonly rules: readonly RuleResult[];
};

/** What the standards judge: the repository as it will be after the write. */
export type Subject = {
  /** Texts by path, of every file that a rule may look at. */
  readonly files: ReadonlyMap<string, string>;
  /** Every path of the repository, written files included, sorted. */
  readonly paths: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly repository?: {
    readonly forge: string;
    readonly host: string;
    readonly owner: string;
    readonly name: string;
  };
  /** Newest released version, where tags or manifests tell. */
  readonly latestVersion?: string;
};

/** Severity of a finding: an `error` fails `--check`, a `warning` too, an `info` never. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that is wrong or worth knowing, as in the JSON report. */
export type Finding = {
  readonly severity: Severity;
  /** Stable name in kebab case. */
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
};
