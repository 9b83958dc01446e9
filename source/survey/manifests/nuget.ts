import { address, text, type Fields } from './fields.ts';
import { descendants, parseXml } from './xml.ts';

/**
 * `*.csproj` and its kin, `Directory.Build.props` and `Directory.Packages.props`. A project that says how its package
 * looks is called as its file: https://learn.microsoft.com/nuget/reference/msbuild-targets#pack-target
 */
export function parseMsBuild(source: string, path = ''): Fields | undefined {
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
  const packed = property('PackageReadmeFile', 'PackageIcon', 'PackageTags') ?? '';
  const own = packed !== '' && /([^/]+)\.\w+proj$/.exec(path)?.[1];
  return {
    name: text(property('PackageId', 'AssemblyName') ?? own),
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
