import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const domainModules = ['citations', 'references', 'documents', 'evidence']

export default defineConfig(
  globalIgnores([
    '.next/',
    '.next-*/',
    'next-env.d.ts',
    'payload-types.ts',
    'migrations/',
    'src/app/(payload)/admin/importMap.js',
    'data/',
    'test-results/',
  ]),
  eslint.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'todo'], location: 'start' }],
    },
  },
  {
    name: 'vouch/domain modules are plain TypeScript',
    files: domainModules.map((name) => `src/${name}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(payload|@payload|next|react|@libsql|mongodb|mongoose|drizzle)([/-]|$)',
              message:
                'Domain modules take data and return data: no Payload, Next, React or database.',
            },
            {
              regex: '/(collections|registries|publishing|editor|access|fields|database|cli|app)/',
              message: 'Domain modules import only other domain modules.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'vouch/registries know nothing of the database',
    files: ['src/registries/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(payload|@payload|next|react|@libsql|mongodb|mongoose|drizzle)([/-]|$)',
              message:
                'Registries take identifiers and return works: no Payload, Next or database.',
            },
            {
              regex: '/(collections|library|publishing|editor|access|fields|database|cli|app)/',
              message: 'Registries import only domain modules.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'tests/bench/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
)
