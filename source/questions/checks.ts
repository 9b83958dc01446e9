/** Checks of single values. Each returns what is wrong and how to mend it, or nothing. */

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** One line of visible text. */
export function checkText(value: string): string | undefined {
  if (value.trim() === '') return 'must not be empty';
  if (control.test(value)) return 'must be one line without control characters';
  return value.length > 200 ? 'must be 200 characters or fewer' : undefined;
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
  if (!/^~?[\w.-]+(?:\/[\w.-]+)+$/.test(value)) return 'write it as owner/name';
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

const rules = new Set(['latest-release', 'latest-major', 'last-two-minors', 'main']);

/** A rule of the list, or lines such as `2.x, 1.9.x`. */
export function checkSupportedVersions(value: string): string | undefined {
  if (rules.has(value)) return undefined;
  const lines = value.split(',').map((line) => line.trim());
  return lines.every((line) => /^(?:[<>]=?\s*)?v?\d+(?:\.(?:\d+|x)){0,2}$/i.test(line))
    ? undefined
    : 'choose latest-release, latest-major, last-two-minors or main, or list lines such as "2.x, 1.9.x"';
}

/** The value with control characters made visible, for messages. */
export function visible(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
