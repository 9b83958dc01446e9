import { deploymentOutputs, imageCommands, imageFiles, imageVariables } from '../finders/provided-names.ts';
import { makeVariables, shellVariables } from '../finders/shell-variables.ts';
import type { Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';

const quotes = [
  { open: '"', close: '"', transparent: true, multiline: true, hole: '$(' },
  { open: "'", close: "'", raw: true },
];

/** Shell scripts by their endings or their first lines; the finder looks at the latter. */
export const shell: Language = {
  id: 'shell',
  endings: 'sh bash zsh ksh fish bats command envsh',
  files: /^(?:Procfile[\w.-]*|(?:[a-zA-Z]|\d+-)[\w-]*)$/,
  glance: /\$\{?[A-Za-z_]|^[ \t]*(?:source|\.)\s|importas/m,
  syntax: { line: ['#'], strings: quotes },
  idioms: [],
  gatherers: [shellVariables],
};

const functions = 'https://just.systems/man/en/functions.html#environment-variables';

export const just: Language = {
  id: 'just',
  endings: 'just',
  names: 'justfile Justfile .justfile .Justfile',
  glance: /env|\$/,
  syntax: { line: ['#'] },
  idioms: [
    { source: functions, hint: 'env', pattern: pattern`\benv(?:_var|_var_or_default)?\(\s*«"name"»` },
    { source: functions, hint: 'env(', pattern: pattern`^export\s+«name»\s*:=\s*env\(` },
  ],
  gatherers: [shellVariables],
};

export const make: Language = {
  id: 'make',
  endings: 'mk',
  files: /^(?:[mM]akefile[\w.-]*|GNUmakefile)$/,
  glance: /\binclude\b|\bexport\b/,
  syntax: { line: ['#'] },
  idioms: [],
  finders: [makeVariables],
};

/** Images: what they set, and what their commands expand. */
export const docker: Language = {
  id: 'docker',
  endings: 'dockerfile',
  files: /^(?:[\w.-]*Dockerfile|(?:Docker|Container)file[\w.-]*)$/i,
  glance: /\b(?:ENV|ARG|CMD|ENTRYPOINT|COPY|ADD)\b/i,
  syntax: { line: ['#'] },
  idioms: [],
  finders: [imageVariables, imageCommands, imageFiles],
};

export const bicep: Language = {
  id: 'bicep',
  endings: 'bicep',
  glance: /\boutput\b/,
  syntax: { line: ['//'], block: [['/*', '*/']] },
  idioms: [],
  finders: [deploymentOutputs],
};
