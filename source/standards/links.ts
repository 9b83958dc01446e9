import { readHeadings } from './markdown-headings.ts';
import { readLinks, type Link } from './markdown-links.ts';
import { quote } from './quote.ts';
import type { PolicyText } from './policy-text.ts';
import type { Finding, Severity, Subject } from './standard.ts';

/** What is wrong with one link. */
type Problem = { readonly severity: Severity; readonly code: string; readonly message: string };

type Context = {
  readonly text: PolicyText;
  readonly subject: Subject;
  readonly anchors: ReadonlySet<string>;
};

type Check = (link: Link, context: Context) => Problem | undefined;

const local = /^http:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i;

const checkScheme: Check = ({ target }) =>
  /^http:\/\//i.test(target) && !local.test(target)
    ? {
        severity: 'error',
        code: 'insecure-link',
        message: `${quote(target)} is not encrypted: use https://.`,
      }
    : undefined;

const hasScheme = (target: string) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Steps through `.` and `..`; `up` counts the steps above the root of the repository. */
function resolvePath(from: string, path: string): { readonly up: number; readonly path: string } {
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const segments: string[] = [...start];
  let up = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) up += 1;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return { up, path: segments.join('/') };
}

function exists(path: string, paths: readonly string[]): boolean {
  return path === '' || paths.some((known) => known === path || known.startsWith(`${path}/`));
}

/** A page of the forge, reached by two steps above the root: `../../security/advisories/new`. */
const pagesAboveRoot = 2;

const checkPath: Check = ({ target }, { text, subject }) => {
  if (hasScheme(target) || target.startsWith('#') || target === '') return undefined;
  const { up, path } = resolvePath(text.path, decode(target.replace(/[?#].*$/s, '')));
  if (up >= pagesAboveRoot || (up === 0 && exists(path, subject.paths))) return undefined;
  const lower = path.toLowerCase();
  const similar = up === 0 ? subject.paths.find((known) => known.toLowerCase() === lower) : undefined;
  const hint = similar === undefined ? 'there is no such file' : `the file is called ${quote(similar)}`;
  return { severity: 'error', code: 'broken-link', message: `${quote(target)} leads nowhere: ${hint}.` };
};

const checkAnchor: Check = ({ target }, { anchors }) => {
  if (!target.startsWith('#') || target === '#') return undefined;
  return anchors.has(decode(target.slice(1)).toLowerCase())
    ? undefined
    : {
        severity: 'error',
        code: 'broken-link',
        message: `${quote(target)} leads nowhere: no heading is called so.`,
      };
};

const emailText = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*$/;
const addressText = /^(?:https?:\/\/|www\.)\S+$|^[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\/\S*$/i;

const bareAddress = (address: string) =>
  address
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** A text that is itself an address must be the address to which it leads; it may leave the end out. */
const checkText: Check = ({ target, text = '' }) => {
  const isEmail = emailText.test(text);
  if (!isEmail && !addressText.test(text)) return undefined;
  if (!isEmail && !hasScheme(target)) return undefined;
  const shown = bareAddress(text.replace(/(?:…|\.\.\.)$/, ''));
  const real = bareAddress(target);
  const same = isEmail ? real.replace(/\?.*$/s, '') === shown : real.startsWith(shown);
  return same
    ? undefined
    : {
        severity: 'warning',
        code: 'link-text',
        message: `The text ${quote(text)} leads to ${quote(target)}.`,
      };
};

const advisories = /^https?:\/\/([\w.-]+)\/([\w./~-]+?)\/(?:-\/)?security\/(?:advisories|policy)\b/i;

const checkProject: Check = ({ target }, { subject: { repository } }) => {
  const [, host = '', project = ''] = advisories.exec(target) ?? [];
  if (!repository || project === '' || host.toLowerCase() !== repository.host.toLowerCase()) return undefined;
  const own = `${repository.owner}/${repository.name}`;
  if (project.toLowerCase() === own.toLowerCase()) return undefined;
  const sameOwner = project.toLowerCase().startsWith(`${repository.owner.toLowerCase()}/`);
  return {
    severity: sameOwner ? 'info' : 'warning',
    code: 'foreign-link',
    message: `${quote(target)} leads to the reports of ${quote(project)}, not of ${quote(own)}.`,
  };
};

const checks: readonly Check[] = [checkScheme, checkPath, checkAnchor, checkText, checkProject];

const htmlAnchor = /<[^<>]{0,200}\b(?:id|name)=["']([^"'<>\n]{1,200})["']/gi;

function anchorsOf(text: PolicyText): ReadonlySet<string> {
  const named = [...text.prose.matchAll(htmlAnchor)].map(([, name = '']) => name.toLowerCase());
  return new Set([...readHeadings(text).map(({ slug }) => slug), ...named]);
}

/** Every link of a text that is not encrypted, leads nowhere, or leads elsewhere than it says. */
export function lintLinks(text: PolicyText, subject: Subject): readonly Finding[] {
  const context = { text, subject, anchors: anchorsOf(text) };
  const findings = readLinks(text).flatMap((link) =>
    checks
      .map((check) => check(link, context))
      .filter((problem) => problem !== undefined)
      .map((problem): Finding => ({ ...problem, path: text.path, line: link.line })),
  );
  return [...new Map(findings.map((finding) => [`${finding.line} ${finding.message}`, finding])).values()];
}
