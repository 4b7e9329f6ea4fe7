import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openEmbedded } from '#db/client.server.ts'
import { seedTestWorld } from './world.ts'

const FOLDER = resolve('.cache/snapshots')
const SOURCES = ['db/migrations', 'db/seed', 'test/support/world.ts', 'package-lock.json']

/** A database, migrated and with the test world in it, made once for each state of the sources. */
export async function makeSnapshot(): Promise<void> {
  const path = snapshotPath()
  if (existsSync(path)) return
  const engine = await openEmbedded({})
  await engine.migrate()
  await seedTestWorld(engine.db)
  const dump = Buffer.from(await (await engine.dump()).arrayBuffer())
  await engine.close()
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${path}.part`, dump)
  renameSync(`${path}.part`, path)
}

export const snapshot = async (): Promise<Blob> => new Blob([readFileSync(snapshotPath())])

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
