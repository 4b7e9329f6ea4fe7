import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { START } from './journeys/day.ts'
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.mjs'

const PORT = 3197
const url = `http://127.0.0.1:${PORT}`

/** Every worker reads this file again: only the first reader, who starts the server, clears the data of the last run. */
if (!process.env.FUJU_JOURNEYS_DATA) {
  process.env.FUJU_JOURNEYS_DATA = fileURLToPath(new URL('../.cache/journeys-data', import.meta.url))
  rmSync(process.env.FUJU_JOURNEYS_DATA, { recursive: true, force: true })
  process.env.FUJU_JOURNEYS_SESSIONS = fileURLToPath(new URL('../.cache/journeys-sessions', import.meta.url))
  rmSync(process.env.FUJU_JOURNEYS_SESSIONS, { recursive: true, force: true })
  mkdirSync(process.env.FUJU_JOURNEYS_SESSIONS, { recursive: true })
}

/** One build and one server with a fresh demo world, shared by all journeys. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/journeys.json' }]],
  use: {
    baseURL: url,
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  webServer: {
    command: 'node --import tsx app/server.ts',
    cwd: '..',
    env: {
      FUJU_MODE: 'test',
      FUJU_CLOCK_START: START,
      FUJU_DATA_DIR: process.env.FUJU_JOURNEYS_DATA,
      NODE_ENV: 'production',
      PORT: String(PORT),
      DATABASE_URL: '',
    },
    url: `${url}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
