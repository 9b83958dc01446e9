import type { Finder } from '../idiom.ts';

const header = /^[ \t]*class\s+([\w:]{1,80})\s*<\s*(?:Anyway::Config|ApplicationConfig)\b/gm;
const attributes = /^[ \t]*attr_config[ (]\s*((?:[^\n]*,\s*\n)*[^\n]*)/gm;
const keys = /(?:^|,)\s*(?::(\w+)|(\w+):(?!:)\s*(?:"([^"\n]{0,80})"|(\d[\d_.]*|true|false))?)/g;

/** `class HerokuConfig` is `HEROKU`, unless `config_name` or `env_prefix` says otherwise. */
function prefixOf(body: string, className: string): string {
  const told =
    /\benv_prefix[ (]\s*[:"'](\w+)/.exec(body)?.[1] ?? /\bconfig_name[ (]\s*[:"'](\w+)/.exec(body)?.[1];
  return (told ?? className.replace(/^.*::/, '').replace(/Config$/, '')).toUpperCase();
}

/** Settings of anyway_config: the name of the configuration, then the attribute (https://github.com/palkan/anyway_config#environment-variables). */
export const anywayConfig: Finder = (source) => {
  if (!source.text.includes('attr_config')) return;
  const classes = [...source.text.matchAll(header)];
  for (const [index, hit] of classes.entries()) {
    const body = source.text.slice(hit.index, classes[index + 1]?.index);
    const prefix = prefixOf(body, hit[1] ?? '');
    for (const list of body.matchAll(attributes))
      for (const [, bare, key = '', text, literal] of (list[1] ?? '').matchAll(keys)) {
        const preset = text ?? literal;
        source.found({
          name: `${prefix}_${(bare ?? key).toUpperCase()}`,
          offset: hit.index + list.index,
          ...(bare === undefined ? { optional: true } : {}),
          ...(preset === undefined ? {} : { default: preset }),
        });
      }
  }
};
