/** One lock file that the engines do not skip by themselves. */
export type LockFile = { readonly name: string; readonly values: readonly string[] };

const hex = String.raw`^[0-9a-f]{32,128}$`;
const integrity = String.raw`^(?:sha(?:1|256|384|512)[-:])?[A-Za-z0-9+/]{27,88}={0,2}$`;
const version = String.raw`^[\^~<>=v]*[0-9]+(?:\.[0-9A-Za-z_+-]+)+$`;
const nix = String.raw`^[0-9a-z]{52}$`;

/**
 * Lock files that gitleaks' default list leaves out, with the shapes of the digests and versions they are made
 * of: only those values are exempt, and only there. Read off the formats and the engines' default lists.
 */
export const lockFiles: readonly LockFile[] = [
  { name: '.terraform.lock.hcl', values: [hex, integrity, version] },
  { name: 'Cargo.lock', values: [hex, version] },
  { name: 'Gemfile.lock', values: [hex, version] },
  { name: 'Podfile.lock', values: [hex, version] },
  { name: 'Package.resolved', values: [hex, version] },
  { name: 'bun.lock', values: [hex, integrity, version] },
  { name: 'composer.lock', values: [hex, version] },
  { name: 'flake.lock', values: [hex, integrity, nix] },
  { name: 'mix.lock', values: [hex, version] },
  { name: 'packages.lock.json', values: [hex, integrity, version] },
  { name: 'pdm.lock', values: [hex, version] },
  { name: 'pixi.lock', values: [hex, version] },
  { name: 'pubspec.lock', values: [hex, version] },
  { name: 'uv.lock', values: [hex, version] },
];
