// `npm test`: every check in turn. One that fails does not hide the others; the last line counts them all.
// Plain Node.js without packages, because its first step installs them.
//   --only=types,unit   these steps and no others        --full   the big counts (FULL=1)
//   further words name test files, for the steps that run tests
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildWhenChanged } from '../app/commands/build.mjs'
import { installWhatIsMissing } from '../app/commands/install.mjs'
import { requireNode } from '../app/commands/node-version.mjs'
import { countsIn } from './support/counts.mjs'

/** @typedef {import('./support/counts.mjs').Counts} Counts */

requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, full: { type: 'boolean', default: false } },
})
const env = {
  ...process.env,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  ...(values.full ? { FULL: '1' } : {}),
}

/** @type {(succeeded: boolean) => Counts} */
const one = succeeded => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 })

/** Runs a package's program with this Node.js. @param {string} program @param {string[]} args @returns {Promise<boolean>} */
function run(program, args) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise(resolve => {
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  })
}

/** @param {string} program @param {string[]} args @returns {() => Promise<Counts>} */
const check =
  (program, ...args) =>
  async () =>
    one(await run(program, args))

/** Runs tests and counts what their report says. @param {string} name @param {string} program @param {string[]} args */
async function tests(name, program, args) {
  const report = join(root, `.cache/${name}.json`)
  rmSync(report, { force: true })
  return countsIn(report, await run(program, [...args, ...files]))
}

/** @param {string} name @param {string} config @returns {() => Promise<Counts>} */
const vitest = (name, config) => () => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=.cache/${name}.json`]
  return tests(name, 'vitest/vitest.mjs', ['run', '-c', config, ...reporters])
}

let built = false

function build() {
  built = buildWhenChanged(root)
  return one(built)
}

function journeys() {
  built ||= buildWhenChanged(root)
  if (built) return tests('journeys', '@playwright/test/cli.js', ['test', '-c', 'test/playwright.config.ts'])
  console.error('No journeys without a build.')
  return one(false)
}

/** @type {Record<string, () => Counts | Promise<Counts>>} */
const STEPS = {
  types: check('typescript/bin/tsc', '--noEmit', '-p', '.'),
  lint: check('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  shape: check('dependency-cruiser/bin/dependency-cruise.mjs', '-c', 'test/architecture.cjs', 'app', 'db'),
  dead: check('knip/bin/knip.js', '-c', 'test/knip.json', '--no-progress', '--no-config-hints'),
  unit: vitest('unit', 'test/vitest.config.ts'),
  server: vitest('server', 'test/vitest.server.config.ts'),
  build,
  journeys,
}

function chosen() {
  const names = values.only?.split(',') ?? Object.keys(STEPS)
  const unknown = names.filter(name => !(name in STEPS))
  if (unknown.length === 0) return names
  console.error(`No step is called ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`)
  return process.exit(2)
}

/** @param {string} name */
async function timed(name) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const counts = await STEPS[name]()
  const verdict = counts.failed + counts.skipped === 0 ? 'passed' : 'FAILED'
  const line = `${name} ${verdict} in ${((performance.now() - started) / 1000).toFixed(1)} s`
  console.log(`── ${line}`)
  return { line, counts }
}

const names = chosen()
installWhatIsMissing(root)
mkdirSync(join(root, '.cache'), { recursive: true })
const results = []
for (const name of names) results.push(await timed(name))

/** @param {keyof Counts} word */
const sum = word => results.reduce((total, { counts }) => total + counts[word], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
console.log(`\n${results.map(({ line }) => line).join('\n')}`)
if (skipped > 0) console.log('A skipped test counts as a failure of the run: nothing is skipped in silence.')
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed + skipped > 0 ? 1 : 0
