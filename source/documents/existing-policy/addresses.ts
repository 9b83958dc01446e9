import { checkEmail } from '../../questions/checks.ts';

const local = '[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}';
const label = '[A-Za-z0-9][A-Za-z0-9-]{0,62}';
const end = String.raw`[A-Za-z]{2,24})(?![\w@-])`;

/** `security@acme.dev`, bare or after `mailto:`; not what looks like one inside another address. */
export const plainAddress = new RegExp(
  String.raw`(?<![\w.%+/@-]|(?<!mailto):)(${local})@(${label}(?:\.${label}){0,4}\.${end}`,
  'g',
);

const at = String.raw`(?:\s@\s|\s?[[({<]\s?(?:at|@)\s?[\])}>]\s?|\s(?:AT|at)\s)`;
const dot = String.raw`(?:\.|\s?[[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:DOT|dot)\s)`;

/** `security [at] acme.dev`, `security at acme dot dev`, `security @ acme.dev`. */
export const veiledAddress = new RegExp(
  String.raw`(?<![\w.%+/@-])(${local})${at}(${label}(?:${dot}${label}){0,4}${dot}${end}`,
  'g',
);

/** Names of images and files with an `@`, and versions of packages, are no addresses. */
const noHost = /\.(?:png|jpe?g|svg|gif|md|js|ts)$|^\d+\.\d/i;

const otherPurpose =
  /^(?:(?:code-?of-?)?conduct|coc|sales|press|media|marketing|jobs|careers|recruiting|billing|donat\w+|partners?|events?|git)$/i;

/** Puts an address together from its two parts; nothing for placeholders and addresses of other purposes. */
export function toAddress([, name = '', host = '']: RegExpMatchArray): string | undefined {
  const domain = host.replace(/\s?[[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\sdot\s/gi, '.');
  const value = `${name.replace(/[.-]+$/, '')}@${domain}`;
  const unfit = otherPurpose.test(name) || noHost.test(domain) || checkEmail(value) !== undefined;
  return unfit ? undefined : value;
}
