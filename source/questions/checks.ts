import { isDay } from '../text/calendar.ts';
import { climbs } from '../text/climbs.ts';
import { isSafeLine } from '../text/unsafe-characters.ts';

/** Checks of single values. Each returns what is wrong and how to mend it, or nothing. */

/** One line of visible text. */
export function checkText(value: string): string | undefined {
  if (value.trim() === '') return 'must not be empty';
  if (!isSafeLine(value)) return 'must be one line without control characters';
  return value.length > 200 ? 'must be 200 characters or fewer' : undefined;
}

const placeholders =
  /\[(?:insert|your|add|todo|update)[^\]]*\]|\{\{|\bTBD\b|\bTODO\b|your-?(?:user(?:name)?|org|company|domain)\b|\bexample\.(?:com|org|net)\b/i;

/** One line that a policy can print: no placeholder, no address that is not encrypted. */
export function checkProse(value: string): string | undefined {
  if (placeholders.test(value)) return `"${visible(value)}" holds a placeholder: write what is true`;
  if (/http:\/\//i.test(value)) return 'write addresses with https://';
  return checkText(value);
}

/** `Label: text`. */
export function checkLabelled(value: string): string | undefined {
  return /^[^\s:][^:]{0,59}: \S/.test(value) ? checkProse(value) : 'write it as "Label: text"';
}

const advice =
  /^(?:consider|use(?! of\b)|enable|please|remember|make sure|ensure|implement|monitor|rotate|you (?:should|must))\b/i;

/** A feature is what the software does; what somebody should do belongs to the practices. */
export function checkFeature(value: string): string | undefined {
  const text = value.slice(value.indexOf(': ') + 1).trim();
  if (advice.test(text)) return `"${visible(text)}" is advice: list it under --user-practices`;
  return checkLabelled(value);
}

const placeholderHosts =
  /@(?:(?:[\w-]+\.)*example\.(?:com|org|net)|(?:your)?-?(?:domain|company|org(?:anization)?|project)\.\w+)$/i;
const placeholderNames = /^(?:your[-_.]?|xxx|no-?reply|do-?not-?reply)/i;
const emailForm =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.[A-Za-z]{2,}$/;

/** An address that a person can write to: no placeholder, no noreply. */
export function checkEmail(value: string): string | undefined {
  if (!emailForm.test(value) || value.length > 254) return `"${visible(value)}" is not an e-mail address`;
  if (placeholderHosts.test(value) || placeholderNames.test(value) || /\bnoreply\b/i.test(value)) {
    return `"${value}" is a placeholder or takes no mail: give an address that somebody reads`;
  }
  return undefined;
}

/** `owner/name`, with groups on GitLab. */
export function checkRepository(value: string): string | undefined {
  if (climbs(value) || !/^~?[\w.-]+(?:\/[\w.-]+)+$/.test(value)) return 'write it as owner/name';
  return /(?:^|\/)(?:your[-_]?\w*|owner)\//i.test(value)
    ? `"${value}" is a placeholder: write the real owner/name`
    : undefined;
}

/** An https address. */
export function checkHttpsUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || /\s/.test(value)) return `"${visible(value)}" is not a web address`;
  if (url.protocol !== 'https:') return 'must start with https://';
  return url.username || url.password ? 'must not hold a user name or password' : undefined;
}

/** An e-mail address or an https address. */
export function checkContact(value: string): string | undefined {
  return value.includes('@') ? checkEmail(value) : checkHttpsUrl(value);
}

/** An https address, or a few words that say where something is. */
export function checkPlace(value: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? checkHttpsUrl(value) : checkProse(value);
}

/** The full fingerprint of an OpenPGP key: a short id can be forged. */
export function checkFingerprint(value: string): string | undefined {
  return /^(?:[\dA-F]{40}|[\dA-F]{64})$/i.test(value.replace(/\s/g, ''))
    ? undefined
    : 'write the whole fingerprint: 40 or 64 hexadecimal digits';
}

/** A day, `YYYY-MM-DD`. */
export function checkDate(value: string): string | undefined {
  if (isDay(value)) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `the calendar has no ${value}` : 'write the day as YYYY-MM-DD';
}

const month = /^(?:[\w.<>= -]{1,20}: )?(?:0[1-9]|1[0-2])\/20\d{2}$/;

/** `2.x: 06/2027`, or `06/2027` for every supported version. */
export function checkSupportEnd(value: string): string | undefined {
  return month.test(value) ? undefined : 'write month and year, like "06/2027" or "2.x: 06/2027"';
}

const rules = new Set([
  'latest-release',
  'latest-major',
  'last-two-majors',
  'last-two-minors',
  'last-three-minors',
  'latest-and-lts',
  'main',
]);

/** A rule of the list, an age such as `12 months`, or lines such as `2.x, 1.9.x`. */
export function checkSupportedVersions(value: string): string | undefined {
  if (rules.has(value) || /^\d{1,3} (?:day|week|month)s?$/.test(value)) return undefined;
  const lines = value.split(',').map((line) => line.trim());
  return lines.every((line) => /^(?:[<>]=?\s*)?v?\d+(?:\.(?:\d+|x)){0,2}(?: LTS)?$/i.test(line))
    ? undefined
    : `choose ${[...rules].join(', ')}, an age like "12 months", or lines like "2.x, 1.9.x"`;
}

/** The value with control characters made visible, for messages. */
export function visible(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
