import type { Section } from '../markdown/sections.ts';

/**
 * The text with which GitHub starts a policy, section by section, without white space. It asks the maintainer to
 * write; committed unfilled it says nothing about the project.
 */
const starters: readonly string[] = [
  `Use this section to tell people about which versions of your project are currently being supported with
  security updates. | Version | Supported | | ------- | ------------------ | | 5.1.x | :white_check_mark: |
  | 5.0.x | :x: | | 4.0.x | :white_check_mark: | | < 4.0 | :x: |`,
  `Use this section to tell people how to report a vulnerability. Tell them where to go, how often they can
  expect to get an update on a reported vulnerability, what to expect if the vulnerability is accepted or
  declined, etc.`,
].map(bare);

function bare(text: string): string {
  return text.replace(/[\s-]+/g, '').toLowerCase();
}

/** Whether a section holds the starter text and no word of a human. */
export function isStarter({ body }: Section): boolean {
  return starters.includes(bare(body.join('')));
}

/** Whether a section that a human edited still asks the maintainer to write it. */
export function holdsStarterWords({ body }: Section): boolean {
  return /\buse this section to tell people\b/i.test(body.join(''));
}
