import { ci, ciCommand, code, imported, text, type Evidence } from '../evidence.ts';

const build =
  /(?:^|\/)(?:CMakeLists\.txt|[\w.-]+\.cmake|CMakePresets\.json|(?:GNU)?[Mm]akefile(?:\.am|\.in)?|configure\.ac|meson\.build|meson_options\.txt|BUILD(?:\.bazel)?|\.bazelrc|[\w.-]+\.mk|build\.zig|Package\.swift)$/;

export const memory = {
  'no-unsafe-rust': [
    code('rust', ['unsafe_code'], /^#!\[forbid\((?:[^)\n]*,\s*)?unsafe_code\b/),
    text(/(?:^|\/)Cargo\.toml$/, /^[ \t]*unsafe_code\s*=\s*(?:"forbid"|\{[^}\n]*"forbid")/),
  ],
  'stack-protection': [text(build, /-fstack-protector(?:-strong|-all)?\b/), text(build, /-fhardened\b/)],
  fortify: [text(build, /-D\s?_FORTIFY_SOURCE=[123]/)],
  'address-sanitizer': [
    text(build, /-fsanitize=["']?[\w,${}-]*address\b|\bb_sanitize=address/),
    text(ci, /-fsanitize=["']?[\w,-]*address\b|\bb_sanitize=address|-Zsanitizer=address/),
  ],
  'race-detector': [ciCommand(['-race'], /go test\b[^\n]{0,120}-race/)],
  miri: [ciCommand(['miri'], /cargo (?:\+\S+ )?miri (?:test|nextest)/)],
  'wiped-secrets': [
    imported('rust', 'zeroize', 'secrecy'),
    code(
      'c',
      ['explicit_bzero', 'sodium_memzero', 'OPENSSL_cleanse', 'SecureZeroMemory', 'memset_s'],
      /\b(?:explicit_bzero|sodium_memzero|OPENSSL_cleanse|SecureZeroMemory|memset_s)\s*\(/,
    ),
    imported('go', 'github.com/awnumar/memguard'),
    code('csharp', ['ZeroMemory'], /\bCryptographicOperations\.ZeroMemory\(/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
