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

const byEnding = new Map<string, Language | undefined>();

const isSettingModule = (name: string) => settingModules.files.test(name);

/** What most files end in; each is of one language, whatever stands before it. */
const usual = new Set(
  'js cjs mjs ts cts mts jsx tsx py go rs rb php java kt cs md svg png css'
    .split(' ')
    .map((ending) => `.${ending}`),
);

/** Files of one ending are of one language; without a usual ending, the whole name decides. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const ending = name.slice(Math.max(0, dot));
  return dot > 0 && usual.has(ending) && !isSettingModule(name) ? ending : name;
}

/** The language of a file, by its name. */
export function languageOf(path: string): Language | undefined {
  const ending = endingOf(path);
  if (!byEnding.has(ending))
    byEnding.set(
      ending,
      languages.find((language) =>
        language.files.test(`x/${ending.startsWith('.') ? `x${ending}` : ending}`),
      ),
    );
  return byEnding.get(ending);
}
