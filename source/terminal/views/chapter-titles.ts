import type { Chapter } from '../../questions/question.ts';

/** Chapters as the screen names them, in the order in which they are asked. */
export const chapterTitles: Readonly<Record<Chapter, string>> = {
  project: 'Project',
  reporting: 'Reporting',
  response: 'Response',
  versions: 'Versions',
  scope: 'Scope',
  practice: 'Practice',
  files: 'Files',
};
