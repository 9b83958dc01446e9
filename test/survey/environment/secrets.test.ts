import { describe, expect, it } from 'vitest';
import { isSecret } from '../../../source/survey/environment/secrets.ts';

describe('names of credentials', () => {
  it.each([
    'SESSION_SECRET',
    'DB_PASS',
    'E2E_TEST_AUTHENTICATE_USER_PASSWORD',
    'WAKAPI_COOKIE_KEY',
    'INNGEST_EVENT_KEY',
    'stripeSecretKey',
    'JWT_SECRET_PREVIOUS',
    'SESSION_SECRET_2',
    'SIGNING_KEYS',
    'authToken',
    'AZURE_STORAGE_KEY',
  ])('%s', (name) => {
    expect(isSecret(name)).toBe(true);
  });
});

describe('names that only sound like it', () => {
  it.each([
    'NEXT_PUBLIC_API_KEY',
    'API_KEY_RATE_LIMIT',
    'API_KEY_HEADER',
    'NODE_TOPOLOGY_KEY',
    'STRIPE_PRODUCT_ID_ACTIVE_KEYS',
    'MAX_TOKENS',
    'PRIVATE_KEY_PATH',
    'CACHE_API_KEY_TTL_SECONDS',
    'AUTHENTICATION_APIKEY_ENABLED',
    'SMTP_APIKEY_USER',
    'SECRETKEY_AWS_REGION',
    'AFFINITY_TOPOLOGY_KEY',
    'POOL_LABEL_KEY',
    'CACHE_REDIS_PREFIX_KEY',
    'IMAGE_PULL_SECRETS',
    'CORS_ALLOW_CREDENTIALS',
    'MINIO_FORCE_NEW_KEYS',
    'PASSWORD_RESET_TOKEN_LIFETIME_MINUTES',
  ])('%s', (name) => {
    expect(isSecret(name)).toBe(false);
  });
});
