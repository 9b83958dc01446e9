import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';

type Option = { readonly name: string; readonly line: number };
type Command = {
  readonly path: string;
  readonly function: string;
  readonly name: string;
  /** The group it is a command of, by the name of its function. */
  readonly group?: string;
  readonly options: readonly Option[];
};

const prefix = /\bauto_envvar_prefix["']?\s*[=:]\s*["'](\w+)["']/;
const about = /\bclick\b/;
/** A command with all its decorators, up to the function. */
const decorated =
  /((?:^[ \t]*@[^\n]*\n(?:(?![ \t]*(?:@|(?:async[ \t]+)?def\b))[^\n]*\n){0,40}){1,80})[ \t]*(?:async[ \t]+)?def\s+(\w+)/gm;
const head = /@(\w+)\.(command|group)\(\s*(?:(?:name\s*=\s*)?["']([\w-]+)["'])?/;
const option = /@(?:\w+\.)?option\(\s*((?:["'][^"'\n]+["']\s*,?\s*){1,6})/g;
const attached = /\b(\w+)\.add_command\(\s*(?:\w+\.)?(\w+)/g;

/** `'-u', '--user-name'` and `'--shout/--no-shout'` as the name of the parameter; one without dashes is meant so. */
function parameterOf(list: string): string | undefined {
  const names = [...list.matchAll(/["']([^"'\n]+)["']/g)].map((hit) => hit[1] ?? '');
  const own = names.find((name) => /^[A-Za-z_]\w*$/.test(name));
  const long = names
    .find((name) => name.startsWith('--'))
    ?.split('/')[0]
    ?.trim();
  return own ?? long?.replace(/^--/, '').replaceAll('-', '_');
}

function commandsOf(source: Source): readonly Command[] {
  return [...source.text.matchAll(decorated)].flatMap((hit) => {
    const [, decorators = '', name = ''] = hit;
    const [, object, , told] = head.exec(decorators) ?? [];
    if (object === undefined) return [];
    const options = [...decorators.matchAll(option)].flatMap((found) => {
      const parameter = /\benvvar\s*=/.test(
        decorators.slice(found.index, found.index + 300).split('\n@')[0] ?? '',
      )
        ? undefined
        : parameterOf(found[1] ?? '');
      return parameter === undefined
        ? []
        : [{ name: detached(parameter), line: source.lineOf(hit.index + found.index) }];
    });
    const command = { path: source.path, function: detached(name), options };
    // A function `run_command` makes the command `run`.
    const plain = name.replace(/_(?:command|cmd|group|grp)$/, '');
    return [
      {
        ...command,
        name: detached(told ?? plain),
        ...(object === 'click' ? {} : { group: detached(object) }),
      },
    ];
  });
}

/** Options of click where the application gives a prefix: it, the commands, then the option (https://click.palletsprojects.com/en/stable/options/#values-from-environment-variables). */
export function clickCommands(): Gatherer {
  const prefixes = new Set<string>();
  const commands: Command[] = [];
  const groups = new Map<string, string>();
  const read = (source: Source): void => {
    const told = prefix.exec(source.text)?.[1];
    if (told !== undefined) prefixes.add(detached(told));
    if (!about.test(source.text)) return;
    commands.push(...commandsOf(source));
    for (const [, group = '', command = ''] of source.text.matchAll(attached))
      groups.set(detached(command), detached(group));
  };
  const pathOf = (command: Command, depth = 0): readonly string[] => {
    const group = command.group ?? groups.get(command.function);
    const outer = commands.find((each) => each.function === group && each !== command);
    if (group === undefined) return [];
    return [...(outer && depth < 5 ? pathOf(outer, depth + 1) : []), command.name];
  };
  const finish = (emit: (read: Read) => void): void => {
    const [only, ...others] = prefixes;
    if (only === undefined || others.length > 0) return;
    for (const command of commands)
      for (const { name, line } of command.options) {
        const words = [only, ...pathOf(command), name].join('_');
        emit({ name: words.replaceAll('-', '_').toUpperCase(), path: command.path, line, optional: true });
      }
  };
  return { read, finish };
}
