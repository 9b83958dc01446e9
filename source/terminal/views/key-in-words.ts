const capitals: ReadonlySet<string> = new Set([
  'ai',
  'ci',
  'cra',
  'cve',
  'url',
  'pgp',
  'csaf',
  'sla',
  'vex',
  'sbom',
  'id',
]);

/** `disclosureWindow` as `Disclosure window`, `cve` as `CVE`. */
export function keyInWords(key: string): string {
  const words = key
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .map((word) => (capitals.has(word) ? word.toUpperCase() : word))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
