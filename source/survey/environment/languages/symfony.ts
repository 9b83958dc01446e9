import type { Idiom } from '../idiom.ts';
import { pattern } from '../pattern.ts';

export const symfony = 'https://symfony.com/doc/current/configuration/env_var_processors.html';

/** Placeholders of Symfony, in its configuration and in PHP. */
export const symfonyPlaceholders: readonly Idiom[] = [
  // A default under the name of the variable itself: `env(X): 'value'`.
  {
    source: 'https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables',
    hint: 'env(',
    absence: 'tolerated',
    inStrings: true,
    context: /\bparameters\b/,
    pattern: pattern`^[ \t]*["']?env\(«NAME»\)["']?[ \t]*:`,
  },
  {
    source: 'https://docs.neos.io/api/9/infrastructure/configuration',
    hint: '%env',
    inStrings: true,
    pattern: pattern`%env(?:\(\w{1,10}\))?:«NAME»%`,
  },
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
