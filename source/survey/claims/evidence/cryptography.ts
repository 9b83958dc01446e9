import { code, dependency, imported, jvmDependency, text, type Evidence } from '../evidence.ts';

export const cryptography = {
  'authenticated-encryption': [
    code(
      'js',
      ['createCipheriv'],
      /\bcreateCipheriv\(\s*["'`](?:aes-(?:128|192|256)-gcm|chacha20-poly1305)["'`]/i,
    ),
    code('js', ['AES-GCM'], /\bname:\s*["']AES-GCM["']/),
    code('python', ['Fernet', 'AESGCM', 'ChaCha20Poly1305'], /\b(?:Fernet|AESGCM|ChaCha20Poly1305)\(/),
    code(
      'go',
      ['cipher.NewGCM', 'chacha20poly1305.New'],
      /\b(?:cipher\.NewGCM\w*|chacha20poly1305\.New\w*)\(/,
    ),
    imported('rust', 'aes_gcm', 'chacha20poly1305', 'aes_gcm_siv'),
    code(
      'php',
      ['sodium_crypto_', 'gcm', 'Crypt::encrypt'],
      /\bsodium_crypto_(?:secretbox|aead_\w+_encrypt)\(|\bopenssl_encrypt\([^;\n]{0,120}gcm|\bCrypt::encrypt(?:String)?\(/i,
    ),
    code('jvm', ['/GCM/'], /"(?:AES|ChaCha20)\/GCM\/NoPadding"/),
    code('csharp', ['AesGcm', 'CreateProtector'], /\bnew AesGcm\(|\.CreateProtector\(/),
    code(
      'ruby',
      ['MessageEncryptor', 'aes-256-gcm'],
      /\bActiveSupport::MessageEncryptor\.new\(|["']aes-256-gcm["']/i,
    ),
    code(
      'c',
      ['EVP_aes_256_gcm', 'crypto_aead_', 'crypto_secretbox_easy'],
      /\b(?:crypto_secretbox_easy|EVP_aes_256_gcm|crypto_aead_\w+_encrypt)\s*\(/,
    ),
  ],
  'field-encryption': [
    code('ruby', ['encrypts :', 'attr_encrypted'], /^[ \t]*(?:encrypts|attr_encrypted) :\w/),
    code('php', ['encrypted'], /["']\w+["']\s*=>\s*["']encrypted(?::\w+)?["']/),
    code('python', ['Encrypted'], /=\s*(?:\w+\.)?Encrypted\w*Field\(|\bStringEncryptedType\(/),
    code('elixir', ['Cloak.'], /\buse Cloak\.(?:Ecto|Vault|Fields)\b/),
    imported('js', 'prisma-field-encryption'),
  ],
  'secure-random': [
    code(
      'js',
      ['randomBytes', 'getRandomValues'],
      /\b(?:crypto\.)?randomBytes\(\s*\w|\bcrypto\.getRandomValues\(/,
    ),
    code('python', ['secrets.token_'], /\bsecrets\.token_(?:urlsafe|hex|bytes)\(/),
    imported('go', 'crypto/rand'),
    code('rust', ['OsRng', 'getrandom'], /\bOsRng\b|\bgetrandom::(?:getrandom|fill)\(/),
    code(
      'ruby',
      ['SecureRandom'],
      /\bSecureRandom\.(?:hex|bytes|base64|urlsafe_base64|alphanumeric|uuid|random_bytes)\b/,
    ),
    code('php', ['random_bytes'], /\brandom_bytes\(/),
    code(
      'csharp',
      ['RandomNumberGenerator'],
      /\bRandomNumberGenerator\.(?:GetBytes|Fill|Create|GetInt32|GetHexString)\(/,
    ),
    code(
      'jvm',
      ['SecureRandom'],
      /\bnew SecureRandom\(\)|\bSecureRandom\.getInstanceStrong\(\)|= SecureRandom\(\)/,
    ),
    code('elixir', ['strong_rand_bytes'], /:crypto\.strong_rand_bytes\(/),
    code('dart', ['Random.secure'], /\bRandom\.secure\(\)/),
    code(
      'c',
      ['getrandom', 'RAND_bytes', 'randombytes_buf', 'arc4random'],
      /\b(?:getrandom|RAND_bytes|randombytes_buf|arc4random\w*)\s*\(/,
    ),
  ],
  'minimum-tls': [
    code('go', ['MinVersion'], /\bMinVersion:\s*tls\.VersionTLS1[23]\b/),
    code('js', ['minVersion'], /\bminVersion:\s*["']TLSv1\.[23]["']/),
    code('python', ['minimum_version'], /\bminimum_version\s*=\s*ssl\.TLSVersion\.TLSv1_[23]\b/),
    code(
      'c',
      ['TLS1_2_VERSION', 'TLS1_3_VERSION'],
      /\bSSL_CTX_set_min_proto_version\([^)\n]{0,60}TLS1_[23]_VERSION/,
    ),
    text(/\.conf(?:\.template)?$/, /^[ \t]*ssl_protocols\s+TLSv1\.[23](?:[ \t]+TLSv1\.3)?[ \t]*;/),
  ],
  rustls: [
    dependency(
      'cargo',
      'rustls',
      'tokio-rustls',
      'hyper-rustls',
      'futures-rustls',
      'actix-tls',
      'axum-server-rustls',
    ),
    text(
      /(?:^|\/)Cargo\.toml$/,
      /^[ \t]*(?:reqwest|sqlx|tonic|lettre|tungstenite|ureq)\b[^\n]{0,400}"[\w-]*rustls[\w-]*"/,
    ),
  ],
  'key-service': [
    imported('js', '@aws-sdk/client-kms', '@google-cloud/kms', '@azure/keyvault-keys'),
    imported('python', 'google.cloud.kms', 'google.cloud.kms_v1', 'azure.keyvault.keys'),
    code('python', ['kms'], /\bboto3\.client\(\s*["']kms["']/),
    imported(
      'go',
      'github.com/aws/aws-sdk-go-v2/service/kms',
      'cloud.google.com/go/kms',
      'gocloud.dev/secrets',
    ),
    imported('rust', 'aws_sdk_kms'),
    imported('jvm', 'software.amazon.awssdk.services.kms', 'com.google.cloud.kms'),
    jvmDependency('software.amazon.awssdk:kms'),
  ],
  'signature-checks': [
    code('go', ['ed25519.Verify'], /\bed25519\.Verify\w*\(/),
    code(
      'js',
      ['ed25519', 'detached.verify', 'sign.detached'],
      /\b(?:ed25519|ed)\.verify(?:Async)?\(|\bsign\.detached\.verify\(/,
    ),
    code('python', ['Ed25519PublicKey', 'VerifyKey'], /\bEd25519PublicKey\b|\bVerifyKey\(/),
    imported('rust', 'ed25519_dalek'),
    code('c', ['crypto_sign_verify_detached'], /\bcrypto_sign_verify_detached\s*\(/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
