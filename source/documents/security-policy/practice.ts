import type { Answers } from '../../questions/catalogue.ts';
import { grouped, section, type Group } from './lists.ts';

/** One line per group; a group of several items becomes a nested list. */
function lines({ label, texts }: Group): readonly string[] {
  if (label === '') return texts.map((text) => `- ${text}`);
  const [only = ''] = texts;
  if (texts.length === 1) return [`- **${label}:** ${only}`];
  return [`- **${label}:**`, ...texts.map((text) => `  - ${text}`)];
}

function numbered({ label, texts }: Group): readonly string[] {
  return texts.map((text) => (label === '' ? text : `**${label}:** ${text}`));
}

function contributorLines(answers: Answers): readonly string[] {
  const groups = grouped(answers, 'contributorPractices');
  if (answers.practiceStyle !== 'numbers') return groups.flatMap(lines);
  return groups.flatMap(numbered).map((text, index) => `${index + 1}. ${text}`);
}

/** Section "Security practices", for each group of readers that the answers address. */
export function practicesView(answers: Answers) {
  const users = section(grouped(answers, 'userPractices').flatMap(lines));
  const developers = section(grouped(answers, 'developerPractices').flatMap(lines));
  const contributors = section(contributorLines(answers));
  return (users || developers || contributors) && { users, developers, contributors };
}

/** Section "Security features". */
export function featuresView(answers: Answers) {
  return section(grouped(answers, 'features').flatMap(lines));
}

/** Section "Security considerations": loose items first, then a heading for each group. */
export function considerationsView(answers: Answers) {
  const groups = grouped(answers, 'considerations');
  const loose = groups.filter(({ label }) => label === '').flatMap(({ texts }) => texts);
  const named = groups.filter(({ label }) => label !== '');
  return groups.length > 0 && { loose: section(loose), groups: section(named) };
}

/** Section "Known security considerations". */
export function knownConsiderationsView(answers: Answers) {
  return section(grouped(answers, 'knownConsiderations').flatMap(lines));
}
