import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openEmbedded } from '#db/client.server.ts'
import { seedTestWorld } from './world.ts'

const FOLDER = resolve('.cache/snapshots')
const SEEDS = ['cast', 'places', 'districts.server', 'colleagues.server'].map(name => `db/seed/${name}.ts`)
const SOURCES = ['db/migrations', ...SEEDS, 'test/support/world.ts', 'package-lock.json']
const HOUR = 3_600_000

/** A database, migrated and with the test world in it, made once for each state of the sources. */
export async function makeSnapshot(): Promise<void> {
  const path = snapshotPath()
  process.env.FUJU_SNAPSHOT = path
  if (existsSync(path)) return
  const engine = await openEmbedded({})
  await engine.migrate()
  await seedTestWorld(engine.db)
  const dump = Buffer.from(await (await engine.dump()).arrayBuffer())
  await engine.close()
  mkdirSync(FOLDER, { recursive: true })
  forgetOld()
  writeFileSync(`${path}.part`, dump)
  renameSync(`${path}.part`, path)
}

/** The one that this run began with, whatever has changed since. */
export const snapshot = async (): Promise<Blob> => new Blob([readFileSync(process.env.FUJU_SNAPSHOT ?? snapshotPath())])

function forgetOld() {
  const old = (path: string) => Date.now() - statSync(path).mtimeMs > HOUR
  for (const path of readdirSync(FOLDER).map(name => resolve(FOLDER, name)))
    if (old(path)) rmSync(path, { force: true })
}

function snapshotPath(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  return resolve(FOLDER, `${hash.digest('hex').slice(0, 16)}.tar`)
}

const filesOf = (path: string): string[] =>
  path.includes('.')
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => resolve(entry.parentPath, entry.name))
        .sort()
