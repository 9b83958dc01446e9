import { byText, once } from '../../../text/memo.ts';
import { baseName } from '../../../text/path-parts.ts';
import type { Language } from '../idiom.ts';
import { configuration, manifests, properties, settingModules } from './configuration.ts';
import { dotnet } from './dotnet.ts';
import { elixir } from './elixir.ts';
import { go } from './go.ts';
import { javascript } from './javascript.ts';
import { jvm } from './jvm.ts';
import { native } from './native.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { lua, others, perl, powershell } from './scripts.ts';
import { bicep, docker, just, make, shell } from './shell.ts';
import { dart, swift } from './swift-and-dart.ts';

/** Every language that is looked into. The first whose file names match reads the file. */
export const languages: readonly Language[] = [
  settingModules,
  javascript,
  python,
  go,
  rust,
  ruby,
  php,
  jvm,
  dotnet,
  elixir,
  swift,
  dart,
  native,
  perl,
  lua,
  powershell,
  others,
  make,
  just,
  manifests,
  properties,
  docker,
  bicep,
  configuration,
  shell,
];

const words = (list = '') => list.split(' ').filter((word) => word !== '');

/** Where the first language stands that has a name, or an ending as `*.ending`. */
const places = once(
  () =>
    new Map(
      languages
        .flatMap(({ endings, names }, place) =>
          [...words(endings).map((ending) => `*.${ending}`), ...words(names)].map(
            (word) => [word, place] as const,
          ),
        )
        .reverse(),
    ),
);

/** The language of a file, by its name without folders. */
const languageNamed = byText((name): Language | undefined => {
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : `*${name.slice(dot).toLowerCase()}`;
  const place = Math.min(...[name, ending].map((word) => places().get(word) ?? languages.length));
  return languages.slice(0, place).find(({ files }) => files?.test(name)) ?? languages[place];
});

/** The language of a file, by its name. */
export const languageOf = (path: string): Language | undefined => languageNamed(baseName(path));
