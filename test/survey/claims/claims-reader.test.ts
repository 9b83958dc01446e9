import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claims } from '../../../source/questions/claims-table.ts';
import { claimsReader } from '../../../source/survey/claims/claims-reader.ts';
import { evidenceTable } from '../../../source/survey/claims/table.ts';

type Files = Readonly<Record<string, string>>;

function survey(files: Files) {
  const reader = claimsReader(Object.keys(files));
  for (const [path, text] of Object.entries(files)) if (reader.wants(path)) reader.read({ path, text });
  return reader.result();
}

const ids = (files: Files) => survey(files).map(({ id }) => id);

const sha = 'a'.repeat(40);
const workflow = '.github/workflows/ci.yml';

/** One line of code or configuration for every claim. */
const samples: readonly (readonly [id: string, path: string, text: string])[] = [
  ['schema-validation', 'src/a.ts', "import { z } from 'zod';"],
  ['schema-validation', 'app/a.py', 'from pydantic import BaseModel'],
  ['schema-validation', 'a.go', '\t"github.com/go-playground/validator/v10"'],
  ['orm', 'src/db.ts', 'export const prisma = new PrismaClient();'],
  ['orm', 'app/models.py', 'from django.db import models'],
  ['orm', 'app/models/user.rb', 'class User < ApplicationRecord'],
  ['prepared-statements', 'src/Db.java', 'var s = c.prepareStatement("SELECT 1 WHERE a = ?");'],
  ['rate-limiting', 'src/server.js', "const limit = require('express-rate-limit');"],
  ['rate-limiting', 'config/initializers/rack_attack.rb', "Rack::Attack.throttle('ip', limit: 5, period: 1)"],
  ['request-size', 'src/server.js', "app.use(express.json({ limit: '100kb' }));"],
  ['security-headers', 'src/server.js', "import helmet from 'helmet';"],
  ['security-headers', 'next.config.js', "{ key: 'X-Content-Type-Options', value: 'nosniff' }"],
  ['content-security-policy', 'src/server.js', "res.setHeader('Content-Security-Policy', policy);"],
  ['strict-transport', 'app/settings.py', 'SECURE_HSTS_SECONDS = 31536000'],
  ['https-redirect', 'config/environments/production.rb', '  config.force_ssl = true'],
  ['csrf', 'app/settings.py', "    'django.middleware.csrf.CsrfViewMiddleware',"],
  ['cors', 'src/server.js', "app.use(cors({ origin: 'https://acme.dev' }));"],
  ['cors', 'src/main.rs', 'let cors = Cors::default().allowed_origin("https://acme.dev");'],
  ['allowed-hosts', 'app/settings.py', "ALLOWED_HOSTS = ['acme.dev']"],
  ['allowed-hosts', 'app/Http/Kernel.php', '\\App\\Http\\Middleware\\TrustHosts::class,'],
  ['html-sanitising', 'src/a.ts', "import DOMPurify from 'dompurify';"],
  ['html-sanitising', 'app/a.rb', 'Loofah.fragment(html).scrub!(:prune)'],
  ['output-escaping', 'web.go', '\t"html/template"'],
  [
    'webhook-signatures',
    'src/hook.ts',
    'const event = stripe.webhooks.constructEvent(body, signature, secret);',
  ],
  ['webhook-signatures', 'src/hook.ts', 'if (!(await app.webhooks.verify(body, signature))) return;'],
  ['constant-time', 'src/a.ts', 'return timingSafeEqual(a, b);'],
  ['ssrf', 'fetch.go', 'if ip.IsPrivate() { return errPrivate }'],
  ['path-confinement', 'app/upload.py', 'name = secure_filename(upload.filename)'],
  ['xml-hardening', 'app/a.py', 'import defusedxml.ElementTree as ET'],
  ['safe-yaml', 'app/a.py', 'config = yaml.safe_load(stream)'],
  ['redirect-check', 'app/views.py', 'if url_has_allowed_host_and_scheme(url, allowed_hosts=hosts):'],
  ['graphql-limits', 'src/api.ts', "import depthLimit from 'graphql-depth-limit';"],
  [
    'captcha',
    'src/a.ts',
    "await fetch('https://challenges.cloudflare.com/turnstile/v0/siteverify', request);",
  ],
  ['audit-log', 'app/models/user.rb', '  has_paper_trail'],
  ['log-redaction', 'src/log.ts', "const log = pino({ redact: ['password'] });"],
  ['password-hashing', 'app/user.go', '\t"golang.org/x/crypto/bcrypt"'],
  ['password-strength', 'app/settings.py', 'AUTH_PASSWORD_VALIDATORS = [\n    {'],
  ['one-time-codes', 'src/a.ts', "import { authenticator } from 'otplib';"],
  ['passkeys', 'src/a.ts', "import { verify } from '@simplewebauthn/server';"],
  ['open-id', 'src/a.ts', "import NextAuth from 'next-auth';"],
  ['saml', 'app/a.py', 'from onelogin.saml2.auth import OneLogin_Saml2_Auth'],
  ['signed-tokens', 'src/a.ts', 'const claims = jwt.verify(token, key);'],
  ['signed-tokens', 'src/a.js', 'const claims = jsonwebtoken.verify(token, key);'],
  ['token-algorithms', 'src/a.ts', "jwt.verify(token, key, { algorithms: ['RS256'] });"],
  ['authorisation', 'src/A.java', '  @PreAuthorize("hasRole(\'ADMIN\')")'],
  ['row-security', 'migrations/1.sql', 'alter table notes enable row level security;'],
  ['account-lockout', 'app/models/user.rb', '  devise :database_authenticatable, :lockable'],
  ['redis-sessions', 'src/a.js', "const { RedisStore } = require('connect-redis');"],
  ['encrypted-sessions', 'src/a.ts', "import { getIronSession } from 'iron-session';"],
  ['http-only-cookies', 'src/a.ts', "res.cookie('s', id, { httpOnly: true });"],
  ['secure-cookies', 'src/a.ts', "res.cookie('s', id, { httpOnly: true, secure: true });"],
  ['same-site-cookies', 'src/a.ts', "res.cookie('s', id, { sameSite: 'lax' });"],
  ['authenticated-encryption', 'src/A.cs', 'var protector = provider.CreateProtector("orders");'],
  ['authenticated-encryption', 'src/a.ts', "const c = createCipheriv('aes-256-gcm', key, iv);"],
  ['field-encryption', 'app/models/user.rb', '  encrypts :ssn'],
  ['secure-random', 'src/a.ts', 'const token = randomBytes(32);'],
  ['minimum-tls', 'a.go', 'c := &tls.Config{MinVersion: tls.VersionTLS12}'],
  ['rustls', 'Cargo.toml', '[dependencies]\nrustls = "0.23"'],
  ['key-service', 'src/a.ts', "import { KMSClient } from '@aws-sdk/client-kms';"],
  ['signature-checks', 'a.go', 'if !ed25519.Verify(key, message, signature) {'],
  ['no-unsafe-rust', 'src/lib.rs', '#![forbid(unsafe_code)]'],
  ['stack-protection', 'Makefile', 'CFLAGS += -fstack-protector-strong'],
  ['fortify', 'CMakeLists.txt', 'add_compile_options(-D_FORTIFY_SOURCE=2)'],
  ['address-sanitizer', 'Makefile', 'CFLAGS += -fsanitize=address,undefined'],
  ['race-detector', workflow, '      - run: go test -race ./...'],
  ['miri', workflow, '      - run: cargo miri test'],
  ['wiped-secrets', 'src/lib.rs', 'use zeroize::Zeroize;'],
  ['system-call-filter', 'main.c', 'if (pledge("stdio", NULL) == -1) abort();'],
  ['isolated-code', 'src/a.ts', "import ivm from 'isolated-vm';"],
  ['electron-isolation', 'main.js', 'webPreferences: { contextIsolation: true }'],
  ['tauri-capabilities', 'src-tauri/capabilities/default.json', '{}'],
  ['systemd-hardening', 'contrib/app.service', 'NoNewPrivileges=yes'],
  ['no-cleartext', 'app/src/main/AndroidManifest.xml', '<application android:usesCleartextTraffic="false">'],
  ['key-store', 'src/a.ts', "import * as store from 'expo-secure-store';"],
  ['non-root-image', 'Dockerfile', 'FROM node:22\nUSER node'],
  ['minimal-image', 'Dockerfile', 'FROM golang:1.26 AS build\nFROM scratch'],
  ['pinned-images', 'Dockerfile', `FROM node:22@sha256:${'b'.repeat(64)} AS base\nFROM base`],
  ['non-root-pods', 'deploy/app.yaml', '      runAsNonRoot: true'],
  ['read-only-root', 'deploy/app.yaml', '  readOnlyRootFilesystem: true'],
  ['no-escalation', 'docker-compose.yml', '      - no-new-privileges:true'],
  ['dropped-capabilities', 'deploy/app.yaml', '    drop:\n      - ALL'],
  ['network-policy', 'deploy/net.yaml', 'kind: NetworkPolicy'],
  ['image-scanning', workflow, '      - uses: aquasecurity/trivy-action@v1'],
  ['secret-scanning', '.pre-commit-config.yaml', '      - id: gitleaks'],
  ['secret-scanning', workflow, '      - run: betterleaks git . --redact'],
  ['ignored-env', '.gitignore', '.env'],
  ['checked-configuration', 'src/env.ts', "import { createEnv } from '@t3-oss/env-nextjs';"],
  ['secret-manager', 'app/a.py', 'import hvac'],
  ['encrypted-secrets', '.sops.yaml', 'creation_rules: []'],
  ['short-lived-cloud', workflow, '          role-to-assume: arn:aws:iam::1:role/ci'],
  ['lock-file', 'package-lock.json', '{}'],
  ['dependabot', '.github/dependabot.yml', '  - package-ecosystem: npm'],
  ['renovate', 'renovate.json', '{ "extends": ["config:recommended"] }'],
  ['update-cooldown', '.github/dependabot.yml', '    cooldown:\n      default-days: 7'],
  ['dependency-review', workflow, '      - uses: actions/dependency-review-action@v5'],
  ['vulnerability-scanning', workflow, '      - run: npm audit --omit=dev'],
  ['pinned-actions', workflow, `      - uses: actions/checkout@${sha} # v7\n      - uses: ./local`],
  ['workflow-permissions', workflow, 'permissions:\n  contents: read'],
  ['hardened-runner', workflow, '      - uses: step-security/harden-runner@v2'],
  ['workflow-audit', workflow, '      - run: uvx zizmor .'],
  ['npm-provenance', workflow, '      - run: npm publish --provenance --access public'],
  ['trusted-publishing', workflow, '      id-token: write\n      - uses: pypa/gh-action-pypi-publish@v1'],
  ['build-provenance', workflow, '      - uses: actions/attest-build-provenance@v3'],
  ['signed-releases', workflow, '      - run: cosign sign-blob --yes app.tgz'],
  ['sbom', workflow, '      - uses: anchore/sbom-action@v0'],
  ['checksums', workflow, '      - run: sha256sum dist/* > SHA256SUMS'],
  ['reproducible-build', '.goreleaser.yml', '    flags:\n      - -trimpath'],
  ['codeql', workflow, '      - uses: github/codeql-action/analyze@v4'],
  ['security-linter', workflow, '      - run: bandit -r app'],
  ['fuzzing', 'parse_test.go', 'func FuzzParse(f *testing.F) {'],
  ['scorecard', workflow, '      - uses: ossf/scorecard-action@v2'],
  ['code-owners', '.github/CODEOWNERS', '*  @acme/security'],
  ['branch-rules', '.github/settings.yml', 'branches:\n  - name: main'],
  ['threat-model', 'docs/threat-model.md', '# Threat model'],
];

describe('claimsReader', () => {
  it.each(samples)('finds %s in %s', (id, path, text) => {
    const found = survey({ [path]: text }).find((claim) => claim.id === id);
    expect(found?.evidence.map((place) => place.path)).toEqual([path]);
  });

  it('has a sample here for every claim', () => {
    const shown = new Set(samples.map(([id]) => id));
    expect(claims.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('cites the line', () => {
    expect(survey({ 'src/a.ts': "import a from 'a';\n\nimport { z } from 'zod';\n" })).toEqual([
      { id: 'schema-validation', evidence: [{ path: 'src/a.ts', line: 3 }] },
    ]);
  });

  it.each([
    ['a comment', 'src/a.ts', "// import helmet from 'helmet';"],
    ['a block comment', 'src/a.ts', "/*\nimport helmet from 'helmet';\n*/"],
    ['a documentation string', 'app/a.py', '"""\nimport hvac\n"""'],
    ['a commented line of configuration', '.gitignore', '# .env'],
    ['a test', 'src/a.test.ts', "import helmet from 'helmet';"],
    ['an example', 'examples/a.ts', "import helmet from 'helmet';"],
    ['documentation', 'docs/a.ts', "import helmet from 'helmet';"],
    ['vendored code', 'node_modules/a/a.ts', "import helmet from 'helmet';"],
    ['a type', 'src/a.ts', "import type { HelmetOptions } from 'helmet';"],
    ['a similar name', 'src/a.ts', "import helmet from './helmet';"],
    ['a longer name', 'src/a.ts', "import helmet from 'react-helmet';"],
    ['a wildcard origin', 'src/a.ts', "app.use(cors({ origin: '*' }));"],
    ['an insecure cookie', 'src/a.ts', 'cookie({ httpOnly: false })'],
    ['empty allowed hosts', 'app/settings.py', 'ALLOWED_HOSTS = []'],
    ['an unverified token', 'app/a.py', 'jwt.decode(token, options={"verify_signature": False})'],
    ['the name of a step', workflow, '      - name: run npm audit'],
    ['a lock file below an example', 'examples/a/package-lock.json', '{}'],
    ['old TLS', 'a.go', 'c := &tls.Config{MinVersion: tls.VersionTLS10}'],
  ])('takes no claim from %s', (_, path, text) => {
    expect(ids({ [path]: text })).toEqual([]);
  });

  it.each([
    ['pinned-actions', { '.github/workflows/b.yml': '      - uses: actions/checkout@v7' }],
    ['workflow-permissions', { '.github/workflows/b.yml': 'on: push' }],
    ['workflow-permissions', { '.github/workflows/b.yml': 'permissions: write-all' }],
    ['non-root-image', { 'worker/Dockerfile': 'FROM node:22\nUSER node\nUSER root' }],
    ['pinned-images', { 'worker/Dockerfile': 'FROM node:22' }],
  ])('gives up %s when one file speaks against it', (id, files) => {
    const good = Object.fromEntries(
      samples.filter((row) => row[0] === id).map(([, path, text]) => [path, text]),
    );
    expect(ids({ ...good, ...files })).not.toContain(id);
  });

  it('keeps the first places, in whatever order files are read', () => {
    const names = ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((name) => `src/${name}.ts`);
    const files = Object.fromEntries(names.map((name) => [name, "import 'helmet';"]));
    const [claim] = survey(files);
    expect(claim?.evidence.map(({ path }) => path)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `src/${name}.ts`),
    );
  });

  it('never throws', () => {
    const path = fc.constantFrom(...samples.map((row) => row[1]));
    fc.assert(
      fc.property(path, fc.string(), (name, text) => {
        survey({ [name]: text });
      }),
    );
  });

  /** What makes a careless expression explode would run for minutes. */
  it.each([
    'a',
    ' ',
    '\n',
    '"',
    '(',
    'uses: ',
    'import ',
    'FROM a\n',
    'USER a\n',
    '/*',
    '[',
    '{ limit:',
    'ip',
  ])('reads much of %j in linear time', (piece) => {
    const text = piece.repeat(Math.floor(40_000 / piece.length));
    for (const path of new Set(samples.map((row) => row[1]))) survey({ [path]: text });
    expect(Object.keys(evidenceTable)).toHaveLength(claims.length);
  });
});
