import { expect, it } from 'vitest';
import { isSecret } from '../../../source/survey/environment/secrets.ts';

it.each(['API_KEY', 'STRIPE_SECRET_KEY', 'DB_PASSWORD', 'SESSION_SECRET_2', 'SIGNING_KEYS', 'authToken'])(
  '%s is a secret',
  (name) => {
    expect(isSecret(name)).toBe(true);
  },
);

it.each([
  'POD_LABEL_KEY',
  'NODE_TOPOLOGY_KEY',
  'API_KEY_RATE_LIMIT',
  'API_KEY_HEADER',
  'STRIPE_PRODUCT_ID_ACTIVE_KEYS',
  'NEXT_PUBLIC_API_KEY',
  'MAX_TOKENS',
  'PRIVATE_KEY_PATH',
])('%s is none', (name) => {
  expect(isSecret(name)).toBe(false);
});
