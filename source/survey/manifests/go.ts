import { capture, captures, type Fields } from './fields.ts';

/** `go.mod`; indirect requirements are left out. */
export function parseGoMod(source: string): Fields | undefined {
  const name = capture(source, /^module\s+"?([^\s"]+)"?/m);
  if (!name) return undefined;
  const direct = source.split('\n').filter((line) => !/\/\/\s*indirect/.test(line));
  return {
    name,
    dependencies: captures(direct.join('\n'), /^(?:require[ \t]+|[ \t]+)([\w.-]+\.[\w-]+\/\S+)[ \t]+v\d/gm),
  };
}
