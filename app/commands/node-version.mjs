import { giveUp } from './say.mjs'

const OLDEST = /** @type {const} */ ([20, 19])

/** Ends with clear words when Node.js is too old, before anything else fails with unclear ones. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  giveUp(
    `需要 Node.js ${OLDEST.join('.')} 或更新的版本，现在是 ${version}。请从 https://nodejs.org 安装。`,
    `Node.js ${OLDEST.join('.')} or newer is needed, this is ${version}. Install it from https://nodejs.org.`,
  )
}
