import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../source/questions/facts.ts';
import { isLicenceFile, licenceOf, recogniseLicence } from '../../source/survey/licence.ts';

const mit =
  'MIT License\n\nPermission is hereby granted, free of charge, to any person\n\nThe above copyright notice and this permission notice shall be included in all copies';
const apache =
  '                                 Apache License\n                           Version 2.0, January 2004';

describe('recogniseLicence', () => {
  it.each([
    [mit, 'MIT'],
    ['MIT No Attribution\nPermission is hereby granted, free of charge, to any person', 'MIT-0'],
    [apache, 'Apache-2.0'],
    ['Mozilla Public License Version 2.0\n====\n', 'MPL-2.0'],
    ['  GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3, 19 November 2007', 'AGPL-3.0-only'],
    ['  GNU LESSER GENERAL PUBLIC LICENSE\n   Version 2.1, February 1999', 'LGPL-2.1-only'],
    ['  GNU GENERAL PUBLIC LICENSE\n   Version 2, June 1991', 'GPL-2.0-only'],
    ['# GNU GENERAL PUBLIC LICENSE\n\n**Version 3, 29 June 2007**', 'GPL-3.0-only'],
    ['Redistribution and use in source and binary forms, with or without modification', 'BSD-2-Clause'],
    [
      'Redistribution and use in source and binary forms\n nor be used to endorse or promote products',
      'BSD-3-Clause',
    ],
    [
      'Permission to use, copy, modify, and/or distribute this software for any purpose is granted, provided that the above\ncopyright notice and this permission notice appear in all copies.',
      'ISC',
    ],
    ['Permission to use, copy, modify, and/or distribute this software for any purpose is granted.', '0BSD'],
    ['This is free and unencumbered software released into the public domain.', 'Unlicense'],
    ['Creative Commons Legal Code\n\nCC0 1.0 Universal', 'CC0-1.0'],
    ['All rights reserved.', undefined],
    [`${'x '.repeat(9_000)}${mit}`, undefined],
  ])('reads %j', (text, expected) => {
    expect(recogniseLicence(text)).toBe(expected);
  });
});

it.each([
  ['LICENSE', true],
  ['LICENCE.md', true],
  ['COPYING', true],
  ['LICENSE-APACHE', true],
  ['license.txt', true],
  ['docs/LICENSE', false],
  ['license-checker.js', false],
])('isLicenceFile(%s) is %s', (path, expected) => {
  expect(isLicenceFile(path)).toBe(expected);
});

describe('licenceOf', () => {
  const manifest = (license: string, path = 'package.json'): Manifest => ({
    path,
    license,
    ecosystem: 'npm',
    private: false,
    emails: [],
    dependencies: [],
  });

  it('believes the manifest of the root first', () => {
    expect(licenceOf(new Map([['LICENSE', mit]]), [manifest('MIT OR Apache-2.0')])).toEqual({
      path: 'LICENSE',
      expression: 'MIT OR Apache-2.0',
    });
  });

  it.each(['MIT License', 'The MIT License, Version 1', 'SEE LICENSE IN LICENSE', ''])(
    'takes no prose of a manifest for an expression: %s',
    (license) => {
      expect(licenceOf(new Map([['LICENSE', mit]]), [manifest(license)])?.expression).toBe('MIT');
    },
  );

  it('ignores the manifest of a package below', () => {
    expect(
      licenceOf(new Map([['LICENSE', mit]]), [manifest('ISC', 'packages/a/package.json')])?.expression,
    ).toBe('MIT');
  });

  it('says nothing of two different texts', () => {
    const texts = new Map([
      ['LICENSE-MIT', mit],
      ['LICENSE-APACHE', apache],
    ]);
    expect(licenceOf(texts, [])).toEqual({ path: 'LICENSE-APACHE' });
  });

  it('finds none', () => {
    expect(licenceOf(new Map(), [])).toBeUndefined();
  });
});
