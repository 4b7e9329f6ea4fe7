import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, recorded } from './fingerprint.mjs'
import { say } from './say.mjs'

const INPUTS = ['app', 'db', 'public', 'remix.config.js', 'tsconfig.json', 'package.json', 'package-lock.json']
const NO_INPUT = /\.test\.tsx?$|\.md$|^app\/commands\//

/** Builds the pages, unless their inputs are those of the last build. @param {string} root @returns {boolean} whether there is a build */
export function buildWhenChanged(root) {
  const record = join(root, 'build/.fuju-inputs')
  const inputs = fingerprint(root, INPUTS, NO_INPUT)
  if (recorded(record) === inputs) return true
  say('正在生成页面', 'Building the pages')
  rmSync(record, { force: true })
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const build = spawnSync(process.execPath, [remix, 'vite:build', '-c', 'remix.config.js'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (build.status !== 0) {
    console.error(`${build.stdout ?? ''}${build.stderr ?? ''}${build.error ?? ''}`)
    return false
  }
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(record, `${inputs}\n`)
  return true
}
