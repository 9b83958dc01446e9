import type { Document } from '../document.ts';
import { renderEnvExample } from './render-env-example.ts';

/** `.env.example`, or the example files that the repository has. */
export const envExample: Document = {
  id: 'env-example',
  title: '.env.example',
  merge: 'dotenv',
  render: ({ answers, facts }) => (answers.files.includes('env-example') ? renderEnvExample({ facts }) : []),
};
