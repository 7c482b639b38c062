import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
  // A switch over a union counts once: the compiler sees to its being complete.
  complexity: ['error', { max: 10, variant: 'modified' }],
};

/** A worker is no edge to the folder checker, so its owner is fixed here. */
const onlyImagingStartsWorkers = {
  selector: "NewExpression[callee.name='Worker']",
  message: 'Only src/imaging/client starts workers: one bridge owns them.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only (configuration files excepted).',
};

export default tseslint.config(
  {
    ignores: [
      ...['dist/', 'dist-sandbox/', 'node_modules/', 'reports/', 'test-results/', 'coverage/'],
      // AssemblyScript: its compiler checks it.
      'src/imaging/kernel/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/imaging/worker/tsconfig.json',
          './sandbox/tsconfig.json',
          './tests/tsconfig.json',
          './bench/tsconfig.json',
          './bench/imaging/worker/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...sizes,
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', onlyImagingStartsWorkers, noDefaultExport],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: 'The graph module is given fetch as an argument; src/app passes it.',
        },
        { name: 'Office', message: 'Only src/hosts/outlook knows Office.js.' },
      ],
    },
  },
  {
    // A component's body is mostly markup.
    files: ['src/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/app/browser-fetch.ts', 'src/imaging/worker/heic/load-libheif.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // It has a worker for what it measures beside ours.
    files: ['src/imaging/client/**', 'bench/imaging/page/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '*.config.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['sandbox/main.ts', 'sandbox/server/**', 'tests/corpus/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: sizes,
  },
  { files: ['bench/startup/probe.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['playwright.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: false } },
  },
);
