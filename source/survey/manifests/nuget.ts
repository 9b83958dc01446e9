import { address, text, type Fields } from './fields.ts';
import { descendants, parseXml } from './xml.ts';

/** `*.csproj` and its kin, `Directory.Build.props` and `Directory.Packages.props`. */
export function parseMsBuild(source: string): Fields | undefined {
  const project = parseXml(source.replace(/^\uFEFF/, ''));
  if (project.name !== 'Project') return undefined;
  const property = (...names: readonly string[]) =>
    names
      .flatMap((name) => descendants(project, name)[0]?.text.trim() ?? [])
      .find((value) => !value.includes('$('));
  const references = ['PackageReference', 'PackageVersion', 'FrameworkReference'].flatMap((name) =>
    descendants(project, name),
  );
  // The SDK of the web brings its framework, and builds a program.
  const web = project.attributes.get('Sdk') === 'Microsoft.NET.Sdk.Web';
  return {
    name: text(property('PackageId', 'AssemblyName')),
    version: text(property('Version', 'PackageVersion', 'VersionPrefix')),
    license: text(property('PackageLicenseExpression')),
    homepage: address(property('PackageProjectUrl')),
    description: text(property('Description')),
    private: /^false$/i.test(property('IsPackable') ?? ''),
    dependencies: [
      ...references.flatMap((row) => text(row.attributes.get('Include')) ?? []),
      ...(web ? ['Microsoft.AspNetCore.App'] : []),
    ],
    ...((web || /^(?:Win)?Exe$/i.test(property('OutputType') ?? '')) && { command: true }),
  };
}
