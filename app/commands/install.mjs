import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, recorded } from './fingerprint.mjs'
import { giveUp, say } from './say.mjs'

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesIn = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** npm's own record of what lies in node_modules agrees with the lock file: somebody ran npm by hand. @param {string} root */
function alreadyInstalled(root) {
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'))
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json'))).filter(([path]) => path !== '')
  return wanted.every(([path, { version, optional }]) =>
    present[path] ? present[path].version === version : optional === true,
  )
}

/** @param {string} root @param {string[]} args */
function npm(root, args) {
  const cli = process.env.npm_execpath
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Installs the packages of the lock file, unless they lie there already. @param {string} root */
export function installWhatIsMissing(root) {
  const record = join(root, 'node_modules/.fuju-lock')
  const lock = fingerprint(root, ['package-lock.json'])
  if (recorded(record) === lock) return
  if (!alreadyInstalled(root)) {
    say('正在安装所需的软件包，第一次约需一分钟', 'Installing packages; the first time takes about a minute')
    // Building and testing need the development packages, whatever NODE_ENV says.
    const { status } = npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (status !== 0) {
      giveUp('安装没有成功，请检查网络后再试。', 'Installing did not succeed. Please check the network and try again.')
    }
  }
  writeFileSync(record, `${lock}\n`)
}
