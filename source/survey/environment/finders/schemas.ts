import { absenceInSchema } from '../absence.ts';
import { closingBracket, endOfValue, entriesOf, type Entry } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';
import { namesEnvironment } from './names-environment.ts';

const upper = /^[A-Z][A-Z0-9_]*[A-Z0-9]$/;

/** The text in which a schema says what a variable is for. */
const description =
  /(?:\.describe\(|\.description\(|\bdesc(?:ription)?\s*:\s*|\bdoc\s*:\s*|\bhelp\s*[:=]\s*)\s*(?:"([^"\n]{3,200})"|'([^'\n]{3,200})'|`([^`$\n]{3,200})`)/;

/** What the value of a schema key says. */
export function readSchemaKey(source: Source, name: string, offset: number, value: string): void {
  const [, ...forms] = description.exec(value) ?? [];
  const text = forms.find((form) => form !== undefined);
  const absence = absenceInSchema(value);
  source.found({
    name,
    offset,
    ...absence,
    ...(absence.optional ? { isDeclared: true } : {}),
    ...(text === undefined ? {} : { description: text }),
  });
}

function readEntry(source: Source, { key, offset, value }: Entry): void {
  if (upper.test(key)) readSchemaKey(source, key, offset, value);
}

/** Sections that libraries sort their variables into (https://env.t3.gg/docs/core). */
const section =
  /^(?:server|client|shared|clientEnv|serverEnv|env|schema|variables|vars|runtimeEnv|runtimeEnvStrict|experimental__runtimeEnv)$/;

function readObject(source: Source, start: number): void {
  for (const entry of entriesOf(source, start)) {
    readEntry(source, entry);
    const brace = entry.value.search(/\S/);
    if (section.test(entry.key) && entry.value[brace] === '{')
      for (const inner of entriesOf(source, entry.valueOffset + brace)) readEntry(source, inner);
  }
}

// t3-env, envalid, envsafe, znv; any of them may be wrapped under the same name.
const builders =
  /\b(?:createEnv|cleanEnv|envsafe|parseEnv|defineEnv|validateEnv|customCleanEnv|makeEnv|arkenv|EnvironmentPlugin)\s*(?:<[^>\n]{1,60}>)?\(/g;
// zod, valibot, yup, Joi, TypeBox, arktype, superstruct.
const objects =
  /\b(?:(?:z|zod|v|yup|Joi|joi|S|Type|t|s|Schema)\s*\.\s*(?:object|strictObject|looseObject|Object|Struct|keys)|type|object|looseObject|Record)\s*\(\s*\{|\.(?:extend|keys|append|merge)\(\s*\{/g;
const keys =
  /(?<![\w$.])["']?([A-Z][A-Z0-9_]*[A-Z0-9])["']?\s*:\s*(?:S|t|Schema|Env|(?:z|zod|v|Joi|joi|yup|Type|s|str|bool|num|port|url|email|host|json|makeValidator|envalid)\b(?=(?:\s*\.\s*\w+){0,3}\s*[<(]))\b\s*[.(]/g;

/** What a file has in it that checks the environment without naming it. */
const checkers = ['validationSchema', 'nvSchema', 'nvschema', 'envalid', 'znv', '@t3-oss', 'elysia-env'];
const isAboutEnvironment = (source: Source) =>
  namesEnvironment(source) ||
  checkers.some((word) => source.text.includes(word)) ||
  settingsFile.test(source.path);
/** https://github.com/fastify/env-schema#usage: a JSON schema. */
const isJsonSchema = (text: string) =>
  ['env-schema', '@fastify/env', 'fastify-env'].some((name) => text.includes(name)) &&
  /["'](?:env-schema|@fastify\/env|fastify-env)["']/.test(text);
/** https://ajv.js.org/guide/getting-started.html */
const isAjv = (text: string) =>
  text.includes('ajv') && /["']ajv["']/.test(text) && /[(,]\s*process\.env\s*[,)]/.test(text);
const settingsFile = /(?:^|[/._-])(?:env|environment|config|configuration|settings)(?:[/._-]|$)/i;

/** A builder's name has one of these in it. */
const builderWords = ['Env', 'envsafe', 'arkenv', 'EnvironmentPlugin'];

function readBuilders(source: Source): void {
  if (!builderWords.some((word) => source.text.includes(word))) return;
  for (const hit of source.text.matchAll(builders)) {
    const close = closingBracket(source, hit.index + hit[0].length - 1);
    if (close < 0 || source.inString(hit.index)) continue;
    const brace = /\{/g;
    brace.lastIndex = hit.index;
    for (let open = brace.exec(source.text); open && open.index < close; open = brace.exec(source.text)) {
      readObject(source, open.index);
      brace.lastIndex = Math.max(brace.lastIndex, closingBracket(source, open.index));
    }
  }
}

/** Schemas that the environment is checked against: their upper-case keys are its variables. */
export const schemas: Finder = (source) => {
  readBuilders(source);
  if (isJsonSchema(source.text) || isAjv(source.text))
    for (const hit of source.text.matchAll(/\bproperties\s*:\s*\{/g))
      readObject(source, hit.index + hit[0].length - 1);
  if (!isAboutEnvironment(source)) return;
  for (const hit of source.text.matchAll(objects))
    if (!source.inString(hit.index)) readObject(source, hit.index + hit[0].length - 1);
  for (const hit of source.text.matchAll(keys)) {
    const end = hit.index + hit[0].length - 1;
    const value = source.text.slice(
      end - 4,
      endOfValue(source, end, Math.min(source.text.length, end + 2000)),
    );
    if (!source.inString(hit.index)) readSchemaKey(source, hit[1] ?? '', hit.index, value);
  }
};

const environmentClass =
  /\bclass\s+\w*[eE]nv(?:ironment)?(?:Var(?:iable)?s?|Config\w{0,20}|Schema|Settings|Dto|Validation)?(?:\s+(?:extends|implements)\s+[\w<>., ]{1,100})?\s*\{/g;
const property = /^[ \t]*(?:(?:public|readonly|declare)\s+)*([A-Z][A-Z0-9_]*[A-Z0-9])\s*[!?]?\s*[:=]/gm;

/** Classes with one property for each variable (https://docs.nestjs.com/techniques/configuration#custom-validate-function). */
export const environmentClasses: Finder = (source) => {
  for (const hit of source.text.matchAll(environmentClass)) {
    const start = hit.index + hit[0].length - 1;
    const close = closingBracket(source, start);
    if (close < 0) continue;
    for (const found of source.text.slice(start, close).matchAll(property)) {
      const offset = start + found.index + found[0].lastIndexOf(found[1] ?? '');
      const before = source.text.slice(Math.max(0, offset - 200), offset);
      const isOptional =
        /@IsOptional\(\)[^;}]*$/.test(before) || found[0].includes('?') || found[0].endsWith('=');
      const isChecked = /@Is[A-Z]\w*\([^;}]*$/.test(before);
      const told = isOptional || isChecked ? { optional: isOptional } : {};
      if (!source.inString(offset)) source.found({ name: found[1] ?? '', offset, ...told });
    }
  }
};
