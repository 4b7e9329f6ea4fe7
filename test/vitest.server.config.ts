import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What needs true concurrency, on a real PostgreSQL. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vitest',
  test: {
    include: ['{app,db,test}/**/*.pg.test.ts'],
    globalSetup: ['test/support/postgres-setup.ts'],
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
