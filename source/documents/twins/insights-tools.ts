import type { RenderInput } from '../document.ts';

type ToolType = 'fuzzing' | 'container' | 'secret' | 'SCA' | 'SAST' | 'other';

/** A tool that Security Insights can list, and the claim whose evidence shows that CI runs it. */
const tools: readonly { readonly claim: string; readonly name: string; readonly type: ToolType }[] = [
  { claim: 'codeql', name: 'CodeQL', type: 'SAST' },
  { claim: 'dependabot', name: 'Dependabot', type: 'SCA' },
  { claim: 'renovate', name: 'Renovate', type: 'SCA' },
  { claim: 'dependency-review', name: 'GitHub dependency review', type: 'SCA' },
  { claim: 'scorecard', name: 'OpenSSF Scorecard', type: 'other' },
  { claim: 'workflow-audit', name: 'zizmor', type: 'SAST' },
];

type Tool = {
  readonly name: string;
  readonly type: ToolType;
  readonly rulesets: readonly string[];
  readonly integration: { readonly adhoc: boolean; readonly ci: boolean; readonly release: boolean };
  readonly results: Readonly<Record<string, never>>;
};

const inCi = (name: string, type: ToolType): Tool => ({
  name,
  type,
  rulesets: ['default'],
  integration: { adhoc: false, ci: true, release: false },
  results: {},
});

/** The tools that there is evidence for, and the scanner that these answers set up in CI. */
export function insightsTools({ answers, facts }: RenderInput): readonly Tool[] {
  const found = new Set(facts.claims.map(({ id }) => id));
  const scans =
    answers.files.includes('scanner-config') &&
    (answers.scanInCi ?? 'none') !== 'none' &&
    answers.scanner !== 'none';
  return [
    ...tools.filter(({ claim }) => found.has(claim)).map(({ name, type }) => inCi(name, type)),
    ...(scans ? [inCi(answers.scanner, 'secret')] : []),
  ];
}
