import type { RenderInput } from '../../document.ts';
import { connectionNames, secretNames } from '../gitleaks/render-config.ts';

/**
 * `.secretlintrc.json`: the recommended rules, and patterns for literals assigned to this repository's secret
 * variables. Its expressions are JavaScript's, so what the engines' allowlists do is a lookahead here.
 */
export function renderSecretlintConfig({ facts }: Pick<RenderInput, 'facts'>): string {
  const patterns = [...assignment(secretNames(facts)), ...connection(connectionNames(facts))];
  const rules = [
    { id: '@secretlint/secretlint-rule-preset-recommend' },
    ...(patterns.length ? [{ id: '@secretlint/secretlint-rule-pattern', options: { patterns } }] : []),
  ];
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}

/** Values with a digit or a symbol, that are neither words nor references nor placeholders. */
const harmless = String.raw`(?!(?:[A-Za-z_.:/@$?=-]+|[0-9 .,:_/+-]+|[0-9]{1,6}[/_-]?[A-Za-z]{1,12}|[A-Za-z_$]+[0-9]{0,4}(?:[-_.:/@]+(?:[A-Za-z]+[0-9]{0,4}|[0-9]{1,4})){0,12})(?:["'\x60\s,;)}\]<]|$))`;
const placeholder = String.raw`(?![^\s"']{0,80}(?:[xX*.]{4}|0{8}|12345678|\$\{|\{\{|EXAMPLE))(?!(?:your|change|replace|example|dummy|test|fake|mock)[-_])`;

function assignment(names: readonly string[]) {
  if (names.length === 0) return [];
  const glue = String.raw`(?:["']?\]?\)?[ \t]*(?:[:?+|]*=>?|:-|:|,|\?\?|\|\|)[ \t]*["'\x60]?)`;
  const value = String.raw`${harmless}${placeholder}[A-Za-z0-9+/_.~!@%^&*?#-][A-Za-z0-9+/=_.~!@%^&*?:#$-]{8,200}`;
  return [
    {
      name: 'a literal value for a secret environment variable of this repository',
      patterns: [String.raw`/\b(?:${names.join('|')})\b${glue}(?:${value})(?=["'\x60\s,;)}\]<]|$)/`],
    },
  ];
}

function connection(names: readonly string[]) {
  if (names.length === 0) return [];
  const password = String.raw`(?!(?:pass(?:word|wd)?|secret|changeme|postgres|mysql|root|admin|user|guest|test)@)[^\s:/@"'\x60<>{}$]{3,200}`;
  const host = String.raw`(?!localhost|127\.|0\.0\.0\.0|[A-Za-z0-9_-]+(?:[:/?#"'\s]|$)|[^\s/:]{0,200}example\.)[^\s"'\x60]{1,200}`;
  return [
    {
      name: 'a connection string with a password',
      patterns: [
        String.raw`/\b(?:${names.join('|')})\b[^\r\n]{1,60}[a-z]:\/\/[^\s:/@"']{0,100}:${password}@${host}/`,
      ],
    },
  ];
}
