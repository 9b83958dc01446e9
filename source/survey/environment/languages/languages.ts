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

const placeOf = (word: string) => places().get(word) ?? languages.length;

/** Endings are few; in a large repository the same ones come back thousands of times. */
const placesOfEndings = new Map<string, number>();

function placeOfEnding(ending: string): number {
  const known = placesOfEndings.get(ending) ?? placeOf(`*${ending.toLowerCase()}`);
  placesOfEndings.set(ending, known);
  return known;
}

const firstForm = languages.findIndex(({ files }) => files);

const byForm = byText((name) => languages.findIndex(({ files }) => files?.test(name)), 1024);

/** The language of a file, by its name. */
export function languageOf(path: string): Language | undefined {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  const place = Math.min(placeOf(name), dot < 0 ? languages.length : placeOfEnding(name.slice(dot)));
  const form = place > firstForm ? byForm(name) : -1;
  return languages[form < 0 ? place : Math.min(form, place)];
}
