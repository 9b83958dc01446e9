import {
  action,
  ci,
  ciCommand,
  code,
  dependency,
  file,
  imported,
  text,
  yamlFile,
  type Evidence,
} from '../evidence.ts';

const hooks =
  /^(?:\.pre-commit-config\.yaml|prek\.toml|\.husky\/[\w-]+|\.?lefthook\.(?:ya?ml|toml|json)|\.githooks\/[\w-]+)$/;
const scanners = [
  'gitleaks',
  'betterleaks',
  'trufflehog',
  'detect-secrets',
  'ggshield',
  'secretlint',
  'kingfisher',
];
const scanner = `(?:${scanners.join('|')})`;

export const secrets = {
  'secret-scanning': [
    text(hooks, new RegExp(`\\b${scanner}\\b`)),
    action('gitleaks/gitleaks-action', 'trufflesecurity/trufflehog', 'GitGuardian/ggshield-action'),
    ciCommand(scanners, new RegExp(`(?:npx |uvx )?${scanner}(?:-hook)?`)),
    text(ci, /\btemplate:\s*["']?(?:Jobs|Security)\/Secret-Detection\.gitlab-ci\.yml/),
  ],
  'ignored-env': [text(/^\.gitignore$/, /^\/?(?:\*\*\/)?\.env(?:\*|\.\*)?\s*$/)],
  'checked-configuration': [
    imported(
      'js',
      'envalid',
      '@t3-oss/env-core',
      '@t3-oss/env-nextjs',
      '@t3-oss/env-nuxt',
      'znv',
      'env-var',
      'arkenv',
    ),
    code('js', ['process.env'], /\.(?:safeParse|parse)\(\s*process\.env\s*\)/),
    imported('python', 'pydantic_settings', 'environs', 'environ'),
    imported(
      'go',
      'github.com/kelseyhightower/envconfig',
      'github.com/caarlos0/env',
      'github.com/sethvargo/go-envconfig',
    ),
    imported('rust', 'envy', 'envconfig'),
  ],
  'secret-manager': [
    imported(
      'js',
      '@aws-sdk/client-secrets-manager',
      '@google-cloud/secret-manager',
      '@azure/keyvault-secrets',
      'node-vault',
      '@infisical/sdk',
    ),
    imported('python', 'hvac', 'google.cloud.secretmanager', 'azure.keyvault.secrets', 'infisical_sdk'),
    code('python', ['secretsmanager'], /\bclient\(\s*(?:service_name\s*=\s*)?["']secretsmanager["']/),
    imported(
      'go',
      'github.com/hashicorp/vault/api',
      'cloud.google.com/go/secretmanager',
      'github.com/aws/aws-sdk-go-v2/service/secretsmanager',
    ),
    imported('rust', 'vaultrs', 'aws_sdk_secretsmanager'),
    imported(
      'jvm',
      'org.springframework.vault',
      'software.amazon.awssdk.services.secretsmanager',
      'com.azure.security.keyvault.secrets',
    ),
    imported('csharp', 'Azure.Security.KeyVault.Secrets', 'VaultSharp'),
    dependency('nuget', 'Azure.Extensions.AspNetCore.Configuration.Secrets'),
    action(
      'hashicorp/vault-action',
      'aws-actions/aws-secretsmanager-get-secrets',
      '1password/load-secrets-action',
      'Infisical/secrets-action',
    ),
    text(yamlFile, /^kind:\s*(?:Cluster)?ExternalSecret\s*$/),
  ],
  'encrypted-secrets': [
    file(/(?:^|\/)\.sops\.ya?ml$/),
    text(yamlFile, /^kind:\s*SealedSecret\s*$/),
    text(/(?:^|\/)\.gitattributes$/, /\bfilter=git-crypt\b/),
  ],
  'short-lived-cloud': [
    text(ci, /^[ \t]*(?:-\s+)?role-to-assume:\s*\S/),
    text(ci, /^[ \t]*(?:-\s+)?workload_identity_provider:\s*\S/),
    text(ci, /\buses:[ \t]*["']?azure\/login@/i, {
      also: /^[ \t]*id-token:\s*write\b/m,
      unless: /^[ \t]*creds:/m,
    }),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
