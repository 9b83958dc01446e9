import { climbs } from '../text/climbs.ts';
import parseUrl from 'git-url-parse';
import type { Forge, Remote } from '../questions/facts.ts';

/** Which forge runs on a host: the first row whose pattern matches wins; none for `github.com.evil.org`. */
const forges: readonly { readonly forge: Forge; readonly host: RegExp }[] = [
  { forge: 'github', host: /(?:^|\.)github\.(?!com\.)|\.ghe\.com$/ },
  { forge: 'codeberg', host: /^codeberg\.org$/ },
  { forge: 'sourcehut', host: /(?:^|\.)sr\.ht$/ },
  { forge: 'bitbucket', host: /(?:^|\.)bitbucket\.(?!org\.)/ },
  { forge: 'gitlab', host: /(?:^|\.)gitlab\.(?!com\.)|^(?:salsa\.debian|invent\.kde|framagit|0xacab)\.org$/ },
  { forge: 'forgejo', host: /(?:^|\.)(?:gitea|forgejo)\.|^git\.(?:disroot|fsfe)\.org$/ },
];

/** A host alias of an SSH configuration, such as `github-work`, stands for the public forge it names. */
const aliases: readonly { readonly host: string; readonly alias: RegExp }[] = [
  { host: 'github.com', alias: /github/ },
  { host: 'gitlab.com', alias: /gitlab/ },
  { host: 'codeberg.org', alias: /codeberg/ },
  { host: 'bitbucket.org', alias: /bitbucket/ },
];

const hostForm = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/;
const ownerForm = /^~?[\w.-]+(?:\/[\w.-]+)*$/;
const nameForm = /^[\w.-]+$/;
const bareScp = /^[\w.-]+\.[\w-]+:(?!\/\/)[~\w]/;
const windowsPath = /^[A-Za-z]:[\\/]/;

/**
 * Reads a git remote: scp-like, ssh, git or https, on any host. A user name or password in it is dropped.
 * Nothing for a local path, and for what is no remote at all.
 */
export function parseRemote(url: string): Remote | undefined {
  const parsed = windowsPath.test(url) ? undefined : tryParse(url.trim());
  if (!parsed || parsed.protocol === 'file') return undefined;
  const host = publicHost(parsed);
  const { owner, name } = parsed;
  if (!hostForm.test(host) || !ownerForm.test(owner) || !nameForm.test(name)) return undefined;
  if (climbs(`${owner}/${name}`)) return undefined;
  return { forge: forgeOf(host), host, owner, name };
}

type Parsed = Pick<parseUrl.GitUrl, 'protocol' | 'resource' | 'port' | 'owner' | 'name'>;

/** The library knows `git@host:path` but not `host:path`. */
function tryParse(url: string): Parsed | undefined {
  try {
    return parseUrl(bareScp.test(url) ? `git@${url}` : url);
  } catch {
    return undefined;
  }
}

/** A port is part of the web address only where the remote is one. */
function publicHost({ protocol, resource, port }: Parsed): string {
  const host = resource.toLowerCase();
  if (!host.includes('.')) return aliases.find(({ alias }) => alias.test(host))?.host ?? host;
  return port && /^https?$/.test(protocol) ? `${host}:${port}` : host;
}

function forgeOf(host: string): Forge {
  const name = host.replace(/:\d+$/, '');
  return forges.find((row) => row.host.test(name))?.forge ?? 'other';
}
