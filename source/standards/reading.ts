import { findText } from './find-text.ts';
import { byText, once } from '../text/memo.ts';
import { readElements, type PolicyElements } from './policy-elements.ts';
import { readPolicyText, type PolicyText } from './policy-text.ts';
import { readInsights, validateSecurityInsights, type InsightsProblem } from './security-insights.ts';
import type { Subject } from './standard.ts';

/** The Security Insights file of a repository. */
export type Insights = {
  readonly path: string;
  readonly problems: readonly InsightsProblem[];
  /** The value at a path such as `project.documentation.support-policy`. */
  readonly get: (path: string) => unknown;
};

/** A subject and what was read of it, each part once, at first use. */
export type Reading = {
  readonly subject: Subject;
  /** The security policy, where there is one. */
  readonly policy: PolicyText | undefined;
  readonly insights: Insights | undefined;
  /** What the policy says, where there is one. */
  readonly elements: PolicyElements | undefined;
};

/** Where consumers look for the policy: every one reads the root. */
const policyPaths = ['md', 'markdown'].flatMap((format) =>
  ['', '.github/', 'docs/', '.gitlab/'].map((folder) => `${folder}security.${format}`),
);

/** Order in which the file is looked for. */
const insightsPaths = [
  'security-insights.yml',
  '.github/security-insights.yml',
  '.gitlab/security-insights.yml',
];

function readPolicy(subject: Subject): PolicyText | undefined {
  const path = findText(subject, policyPaths);
  return path === undefined ? undefined : readPolicyText(path, subject.files.get(path) ?? '');
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }, data);
}

const readInsightsText = byText((text: string) => ({
  problems: validateSecurityInsights(text),
  data: readInsights(text),
}));

function readInsightsFile(subject: Subject): Insights | undefined {
  const path = findText(subject, insightsPaths);
  if (path === undefined) return undefined;
  const { problems, data } = readInsightsText(subject.files.get(path) ?? '');
  return { path, problems, get: (at) => valueAt(data, at) };
}

const readings = new WeakMap<Subject, Reading>();

/** The reading of a subject; the same one for the same subject. */
export function readSubject(subject: Subject): Reading {
  const known = readings.get(subject);
  if (known) return known;
  const policy = once(() => readPolicy(subject));
  const elements = once(() => {
    const text = policy();
    return text && readElements(text, subject);
  });
  const insights = once(() => readInsightsFile(subject));
  const reading: Reading = {
    subject,
    get policy() {
      return policy();
    },
    get insights() {
      return insights();
    },
    get elements() {
      return elements();
    },
  };
  readings.set(subject, reading);
  return reading;
}
