import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'web/widget/tsconfig.json',
          'web/classroom/tsconfig.json',
          'web/console/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The SDK types an activity's type as text and compares it with its enumeration.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // A floating promise would use a turn's context after the turn.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='createDecipheriv'][arguments.length<4]",
          message: 'Name authTagLength: Node 20 accepts shortened tags.',
        },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: 'Text is text: use textContent.',
        },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is text.' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['bot/**/*.ts', 'dialogs/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Use node:crypto for anything secret; say so where it is not.',
        },
      ],
    },
  },
  // Async so that what the synchronous driver throws becomes a rejection.
  { files: ['bot/store/sqlite/**/*.ts'], rules: { '@typescript-eslint/require-await': 'off' } },
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  { files: ['jest.config.js'], languageOptions: { globals: { process: 'readonly' } } },
  prettier,
);
