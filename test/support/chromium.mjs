import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable']
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const playwrights = () => [chromium.executablePath()].find(path => existsSync(path))

function systems() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...ELSEWHERE].find(path =>
    existsSync(path),
  )
}

function installPlaywrights() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  return playwrights()
}

/**
 * The path of a Chromium: Playwright's own, else the system's, else Playwright's after fetching it.
 * @returns {string}
 */
export function chromiumPath() {
  const path = playwrights() ?? systems() ?? installPlaywrights()
  if (path) return path
  throw new Error(
    'No Chromium for the journeys. Install one: apt-get install chromium fonts-noto-cjk (Debian), ' +
      'or npx playwright install --with-deps chromium.',
  )
}

/** Quiet, without a sandbox (containers have none to offer), and without calls to anybody. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
