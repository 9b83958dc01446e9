import { builtinModules } from 'node:module';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './scripts/import-table.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test/fixtures/', 'node_modules/', '.cache/'] },
  tseslint.configs.strict,
  {
    files: ['source/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['source/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': [
        'error',
        ...['process', 'console'].map((name) => ({
          name,
          message: 'Only cli.ts and the effects at the edge know the process.',
        })),
      ],
    },
  },
  {
    files: ['source/start.ts', 'source/cli.ts', 'source/repository/**', 'source/terminal/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['source/terminal/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['bin/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...importRules(builtinModules),
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
