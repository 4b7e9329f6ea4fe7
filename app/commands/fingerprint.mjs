import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files below `path` (or the file itself) in a fixed order; nothing when it does not exist. @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * One hash over the names and contents of files: by content and not by time, because a fresh clone or a change of branch
 * touches every file's time.
 * @param {string} root @param {string[]} paths relative to the root @param {RegExp} [without] files to leave out
 */
export function fingerprint(root, paths, without) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesBelow(join(root, path)))) {
    const name = relative(root, file).replaceAll(sep, '/')
    if (without?.test(name)) continue
    const contents = readFileSync(file)
    hash.update(`${name}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

/** What an earlier run wrote down, or nothing. @param {string} file */
export const recorded = file => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
