import { code, dependency, file, imported, text, type Evidence } from '../evidence.ts';

export const isolation = {
  'system-call-filter': [
    imported('rust', 'landlock', 'seccompiler', 'libseccomp', 'extrasafe'),
    imported('go', 'github.com/landlock-lsm/go-landlock', 'github.com/seccomp/libseccomp-golang'),
    code('go', ['unix.Pledge', 'unix.Unveil'], /\bunix\.(?:Pledge|Unveil)\(/),
    code(
      'c',
      ['seccomp_load', 'landlock_restrict_self', 'PR_SET_NO_NEW_PRIVS', 'pledge('],
      /\b(?:seccomp_load|landlock_restrict_self|pledge)\s*\(|\bprctl\s*\(\s*PR_SET_NO_NEW_PRIVS\b/,
    ),
  ],
  'isolated-code': [
    imported('js', 'isolated-vm', 'quickjs-emscripten', '@sebastianwessel/quickjs', '@e2b/code-interpreter'),
    imported('rust', 'wasmtime', 'wasmer', 'extism'),
    imported(
      'go',
      'github.com/tetratelabs/wazero',
      'github.com/extism/go-sdk',
      'github.com/bytecodealliance/wasmtime-go',
    ),
    imported('python', 'RestrictedPython', 'e2b_code_interpreter', 'wasmtime'),
  ],
  'electron-isolation': [
    code('js', ['contextIsolation'], /\bcontextIsolation:\s*true\b/),
    code('js', ['contextBridge'], /\bcontextBridge\.exposeInMainWorld\(/),
  ],
  'tauri-capabilities': [file(/(?:^|\/)src-tauri\/capabilities\/[\w.-]+\.(?:json|toml)$/)],
  'systemd-hardening': [
    text(
      /\.service(?:\.in)?$/,
      /^(?:NoNewPrivileges|ProtectSystem|PrivateTmp|ProtectHome|SystemCallFilter)\s*=(?!\s*(?:false|no\b))\s*\S/,
    ),
  ],
  'no-cleartext': [
    text(/(?:^|\/)AndroidManifest\.xml$/, /\busesCleartextTraffic="false"/),
    text(/(?:^|\/)res\/xml\/[\w-]+\.xml$/, /<base-config\s[^>]{0,100}?cleartextTrafficPermitted="false"/),
  ],
  'key-store': [
    imported('js', 'keytar', 'expo-secure-store', 'react-native-keychain', '@napi-rs/keyring'),
    code('js', ['safeStorage'], /\bsafeStorage\.encryptString\(/),
    imported('python', 'keyring'),
    imported('go', 'github.com/zalando/go-keyring', 'github.com/99designs/keyring'),
    imported('rust', 'keyring', 'security_framework'),
    imported('dart', 'flutter_secure_storage'),
    code('swift', ['SecItemAdd'], /\bSecItemAdd\(/),
    code('jvm', ['AndroidKeyStore'], /"AndroidKeyStore"/),
    dependency('pub', 'flutter_secure_storage'),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
