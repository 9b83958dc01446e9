import { describe, expect, it } from 'vitest';
import {
  checkContact,
  checkDate,
  checkEmail,
  checkFeature,
  checkFingerprint,
  checkHttpsUrl,
  checkLabelled,
  checkPlace,
  checkProse,
  checkRepository,
  checkSupportedVersions,
  checkSupportEnd,
  checkText,
} from '../../source/questions/checks.ts';
import {
  checkAcknowledge,
  checkDuration,
  checkTarget,
  checkWindow,
} from '../../source/questions/duration.ts';

type Check = (value: string) => string | undefined;

const fingerprint = '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567';

const table: readonly [Check, readonly string[], readonly string[]][] = [
  [checkText, ['Kestrel'], ['', ' ', 'two\nlines', '\u001b[31m', 'x'.repeat(201)]],
  [
    checkProse,
    ['Use `.env` files'],
    ['[insert name]', 'TBD', 'see http://a.test', '{{name}}', 'a@example.com'],
  ],
  [checkLabelled, ['Critical: takeover'], ['Critical', ': takeover', 'Critical:takeover']],
  [
    checkFeature,
    ['Sessions: HTTP-only cookies', 'Queries: use of parameters'],
    ['Limits: consider rate limits', 'Use HTTPS'],
  ],
  [checkEmail, ['security@kestrel-lab.org'], ['nobody', 'security@example.com', 'noreply@kestrel-lab.org']],
  [
    checkHttpsUrl,
    ['https://kestrel-lab.org/x'],
    ['http://kestrel-lab.org', 'https://a:b@kestrel-lab.org', 'x'],
  ],
  [checkContact, ['a@kestrel-lab.org', 'https://kestrel-lab.org'], ['somebody']],
  [
    checkPlace,
    ['https://kestrel-lab.org/sbom.json', 'vex/', 'attached'],
    ['http://kestrel-lab.org', 'ftp://x'],
  ],
  [
    checkRepository,
    ['owner-1/name', 'group/sub/name'],
    ['name', 'yourusername/name', 'a b/c', 'acme/..', 'acme/../../x', './x'],
  ],
  [checkFingerprint, [fingerprint], ['0x12345678', fingerprint.slice(0, 30)]],
  [checkDate, ['2026-11-22'], ['2026-02-30', '22.11.2026', '2026-11']],
  [checkSupportEnd, ['06/2027', '2.x: 06/2027'], ['2027-06', '13/2027', '2.x']],
  [checkSupportedVersions, ['latest-major', '12 months', '2.x, 1.9.x'], ['some', '2.x and older', '']],
  [checkDuration, ['7 days', '48h'], ['soon', '0 days', 'none']],
  [checkTarget, ['critical: 7 days', 'low: next release'], ['critical', 'critical: soon', '7 days']],
  [checkAcknowledge, ['3 business days', 'best effort'], ['soon']],
  [checkWindow, ['90 days', 'none'], ['best effort']],
];

describe.each(table.map(([check, good, bad]) => ({ name: check.name, check, good, bad })))(
  '$name',
  ({ check, good, bad }) => {
    it.each(good)('accepts %j', (value) => {
      expect(check(value)).toBeUndefined();
    });
    it.each(bad)('refuses %j', (value) => {
      expect(check(value)).toMatch(/\S/);
    });
  },
);
