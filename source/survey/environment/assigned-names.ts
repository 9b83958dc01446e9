/** True for a file that holds real values by its name: `.env`, `.env.production`; false for every example. */
export function isRealEnvFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /^\.env(?:\..+)?$/.test(name) &&
    !/(?:^|[._-])(?:example|sample|template|dist|defaults?|schema|enc|encrypted|vault)(?:$|[._-])/i.test(name)
  );
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*)$/;

/** Names that a dotenv text gives a value to, in its order; the values stay where they are. */
export function namesWithValues(text: string): readonly string[] {
  const names = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = assignment.exec(line) ?? [];
    return name && /^(?!["']{2}\s*(?:#|$)|#).+/.test(value.trim()) ? [name] : [];
  });
  return [...new Set(names)];
}
