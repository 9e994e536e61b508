import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.ts', 'collections/**/*.spec.ts', 'scripts/**/*.spec.ts'],
          testTimeout: 10_000,
        },
      },
      {
        // GraphQL has two builds that do not know each other's types: take the one that Payload takes.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'int',
          include: ['tests/int/**/*.spec.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          pool: 'forks',
          // Payload's rich text has a top-level await that Node 20 may never settle; see docs/contributing.
          execArgv: ['--conditions=production'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.spec.ts'],
          testTimeout: 600_000,
        },
      },
    ],
  },
})
