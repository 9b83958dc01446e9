import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRemote } from '../../source/survey/remote.ts';

const flat = (url: string) => {
  const remote = parseRemote(url);
  return remote && `${remote.forge} ${remote.host} ${remote.owner} ${remote.name}`;
};

describe('parseRemote', () => {
  it.each([
    ['git@github.com:acme/app.git', 'github github.com acme app'],
    ['https://github.com/acme/app', 'github github.com acme app'],
    ['https://github.com/acme/app/', 'github github.com acme app'],
    ['https://github.com/acme/app.js.git', 'github github.com acme app.js'],
    ['git+ssh://git@github.com/acme/app.git', 'github github.com acme app'],
    ['git://github.com/acme/app', 'github github.com acme app'],
    ['github.com:acme/app.git', 'github github.com acme app'],
    ['org-123@github.com:acme/app.git', 'github github.com acme app'],
    ['git@github-work:acme/app.git', 'github github.com acme app'],
    ['https://github.acme.com/team/app.git', 'github github.acme.com team app'],
    ['https://acme.ghe.com/team/app.git', 'github acme.ghe.com team app'],
    ['git@gitlab.com:group/sub/team/app.git', 'gitlab gitlab.com group/sub/team app'],
    ['ssh://git@gitlab.acme.com:2222/group/app.git', 'gitlab gitlab.acme.com group app'],
    ['https://salsa.debian.org/debian/dpkg.git', 'gitlab salsa.debian.org debian dpkg'],
    ['git@codeberg.org:forgejo/forgejo.git', 'codeberg codeberg.org forgejo forgejo'],
    ['https://gitea.acme.com:3000/team/app.git', 'forgejo gitea.acme.com:3000 team app'],
    ['git@git.sr.ht:~user/repo', 'sourcehut git.sr.ht ~user repo'],
    ['https://git.sr.ht/~user/repo', 'sourcehut git.sr.ht ~user repo'],
    ['git@bitbucket.org:team/app.git', 'bitbucket bitbucket.org team app'],
    ['https://git.acme.com/team/app.git', 'other git.acme.com team app'],
    ['https://github.com.acme.com/team/app.git', 'other github.com.acme.com team app'],
    ['https://gitlab.com.acme.com/team/app.git', 'other gitlab.com.acme.com team app'],
  ])('reads %s', (url, expected) => {
    expect(flat(url)).toBe(expected);
  });

  it.each([
    '/srv/git/app.git',
    '../app',
    'file:///srv/git/app.git',
    'C:\\repositories\\app',
    'https://github.com/acme',
    'host:app.git',
    '',
    'git@github.com:acme/../../app.git',
    'git@gitlab.com:group/./app.git',
    'git@github.com:acme/a\u001b[31mpp.git',
    `https://github.com/acme/${'a'.repeat(10_000)}`,
  ])('finds no forge in %j', (url) => {
    expect(parseRemote(url)).toBeUndefined();
  });

  it('never keeps a user name or password', () => {
    const login = ['alice', 'tok3n'].join(':');
    const remote = parseRemote(`https://${login}@github.com/acme/app.git`);
    expect(remote).toEqual({ forge: 'github', host: 'github.com', owner: 'acme', name: 'app' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseRemote(text);
      }),
    );
  });
});
