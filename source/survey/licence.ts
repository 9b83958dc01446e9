import type { Manifest } from '../questions/facts.ts';

/** A licence and what its text says: a title near its top, or phrases anywhere. */
type LicenceRow = {
  readonly expression: string;
  readonly title?: RegExp;
  readonly phrases?: readonly RegExp[];
};

const permission = /Permission is hereby granted, free of charge/i;
const use = /Permission to use, copy, modify, and(?:\/or)? distribute this software for any purpose/i;
const redistribution = /Redistribution and use in source and binary forms/i;

/** Characteristic words, the most special licence first. A text alone cannot tell "or later": `-only` is certain. */
const licences: readonly LicenceRow[] = [
  { expression: 'AGPL-3.0-only', title: /GNU AFFERO GENERAL PUBLIC LICENSE Version 3/i },
  { expression: 'LGPL-3.0-only', title: /GNU LESSER GENERAL PUBLIC LICENSE Version 3/i },
  { expression: 'LGPL-2.1-only', title: /GNU LESSER GENERAL PUBLIC LICENSE Version 2\.1/i },
  { expression: 'GPL-3.0-only', title: /GNU GENERAL PUBLIC LICENSE Version 3/i },
  { expression: 'GPL-2.0-only', title: /GNU GENERAL PUBLIC LICENSE Version 2/i },
  { expression: 'EUPL-1.2', title: /European Union Public Licen[cs]e v\. ?1\.2/i },
  { expression: 'MPL-2.0', title: /Mozilla Public License,? Version 2\.0/i },
  { expression: 'EPL-2.0', title: /Eclipse Public License - v 2\.0/i },
  { expression: 'Apache-2.0', title: /Apache License,? Version 2\.0/i },
  { expression: 'CC0-1.0', title: /CC0 1\.0 Universal/i },
  { expression: 'BSL-1.0', title: /Boost Software License - Version 1\.0/i },
  { expression: 'Unlicense', phrases: [/free and unencumbered software released into the public domain/i] },
  { expression: 'BSD-3-Clause', phrases: [redistribution, /endorse or promote products/i] },
  { expression: 'BSD-2-Clause', phrases: [redistribution] },
  {
    expression: 'MIT',
    phrases: [permission, /copyright notice and this permission notice .{0,40}shall be included/i],
  },
  { expression: 'MIT-0', phrases: [permission, /MIT No Attribution/i] },
  {
    expression: 'ISC',
    phrases: [use, /provided that the above copyright notice and this permission notice appear/i],
  },
  { expression: '0BSD', phrases: [use] },
];

const fileName =
  /^(?:licen[cs]e|copying|unlicense)(?:[-.](?:mit|apache|apache-2\.0|bsd|gpl|isc))?(?:\.(?:md|txt|rst))?$/i;

/** Whether a path is the licence file of the repository. */
export function isLicenceFile(path: string): boolean {
  return fileName.test(path);
}

/** The SPDX expression of a licence text; nothing when it is none of the common ones. */
export function recogniseLicence(source: string): string | undefined {
  const text = source
    .slice(0, 50_000)
    .replace(/[\s*#>_=]+/g, ' ')
    .slice(0, 8_000);
  const says = ({ title, phrases = [] }: LicenceRow) =>
    (title === undefined || title.test(text.slice(0, 1_000))) && phrases.every((phrase) => phrase.test(text));
  return licences.find(says)?.expression;
}

/** `MIT`, `MIT OR Apache-2.0`; not `MIT License`, `The Apache License, Version 2.0` and the like. */
const spdx = /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/;

/**
 * The licence of the repository. The expression of a manifest at the root goes first: only it can tell "or later"
 * or a choice of licences. Else the licence files tell, if they agree.
 */
export function licenceOf(
  texts: ReadonlyMap<string, string>,
  manifests: readonly Manifest[],
): { readonly path: string; readonly expression?: string } | undefined {
  const files = [...texts.keys()].filter(isLicenceFile).sort();
  const root = manifests.find(({ license, path }) => spdx.test(license ?? '') && !path.includes('/'));
  const recognised = new Set(files.map((path) => recogniseLicence(texts.get(path) ?? '')));
  const expression = root?.license ?? (recognised.size === 1 ? [...recognised][0] : undefined);
  const path = files[0] ?? root?.path;
  return path === undefined ? undefined : { path, ...(expression ? { expression } : {}) };
}
