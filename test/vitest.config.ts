import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** Rules, stores and acts on embedded PGlite. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vitest',
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'test/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.pg.test.ts'],
    globalSetup: 'test/support/snapshot-setup.ts',
    setupFiles: 'test/support/properties-setup.ts',
    allowOnly: false,
    testTimeout: process.env.FULL === '1' ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
})
