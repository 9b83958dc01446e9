import { baseName } from '../../text/path-parts.ts';

/** Endings of code and prose: `.env.ts` and `env.md` hold no values. */
const otherFormat =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|php|java|kts?|cs|exs?|swift|dart|lua|mdx?|rst|ya?ml|json5?|toml|html?|xml|sh|ps1|bat|erb|jinja2?|j2|tpl|tf|sql|png|svg|lock|vue|svelte|astro|snap|pub|age)$/i;

/** `.env`, `.env.local`, `prod.env`, `.docker.env.sample`, `env.example`, `.envrc`, `.dev.vars`, `.flaskenv`. */
const dotenv = [
  /^\.(?:[\w-]+\.)*env(?:[._-][\w.-]+)?$/i,
  /^[\w.-]+\.env(?:[._-][\w-]+)*$/i,
  /^(?:local_)?env[._-](?:example|sample|template|tmpl|tpl|dist|defaults?|dev|deploy|prod|local)[\w.-]*$/i,
  /^\.(?:envrc|dev\.vars|flaskenv)(?:\.[\w.-]+)?$/i,
];

const example = /(?:^|[._-])(?:example|sample|template|tmpl|tpl|dist|defaults?|schema)s?(?:[._-]|$)/i;

/** Whether the file is of dotenv format, by its name alone. */
export function isDotenv(path: string): boolean {
  const name = baseName(path);
  return /env|dev\.vars/i.test(name) && !otherFormat.test(name) && dotenv.some((form) => form.test(name));
}

/** An example file: written to be published, so its lines may be read. */
export const isExampleDotenv = (path: string): boolean => isDotenv(path) && example.test(baseName(path));

/** A file of dotenv format that may hold real values. */
export const isRealDotenv = (path: string): boolean => isDotenv(path) && !example.test(baseName(path));

/** Names that a dotenv text assigns, also in comments (`# NAME=`), with their lines. */
export function namesInDotenv(text: string): { readonly name: string; readonly line: number }[] {
  const assignment = /^[ \t]*(?:#[ \t#]*)?(?:export[ \t]+)?(?<name>[A-Za-z_][A-Za-z0-9_.]*)[ \t]*=(?!=)/;
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const name = assignment.exec(line)?.groups?.['name'];
    // `# name=value` is a variable that is commented out, unless words follow as in a sentence.
    const isProse =
      name !== undefined &&
      /^\s*#/.test(line) &&
      !/^[A-Z][A-Z0-9_]+$/.test(name) &&
      /=\s*\S+\s+\S/.test(line);
    return name === undefined || isProse ? [] : [{ name, line: index + 1 }];
  });
}
