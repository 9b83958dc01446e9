import type { Idiom } from '../idiom.ts';
import { pattern } from '../pattern.ts';

export const symfony = 'https://symfony.com/doc/current/configuration/env_var_processors.html';

/** Placeholders of Symfony, in its configuration and in PHP. */
export const symfonyPlaceholders: readonly Idiom[] = [
  {
    source: symfony,
    hint: '%env(',
    inStrings: true,
    absence: 'fails',
    pattern: pattern`%env\((?:[a-z]\w{0,30}:|enum:[\w\\]{1,120}:){0,6}«name»\)%`,
  },
  {
    source: symfony,
    hint: 'default:',
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`%env\((?:[a-z]\w{0,30}:|enum:[\w\\]{1,120}:){0,6}default:[\w.]{0,80}:(?:[a-z]\w{0,30}:|enum:[\w\\]{1,120}:){0,6}«name»\)%`,
  },
];
