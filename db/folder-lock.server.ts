import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const heldHere = new Set<string>()

/** PGlite has no lock of its own, and two processes on one folder lose data without a word. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = resolve(folder, 'in-use-by.pid')
  const inUse = (holder: number) =>
    new Error(`The database in ${folder} is in use by process ${holder}. Stop that one first.`)
  if (heldHere.has(path)) throw inUse(process.pid)
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const holder = Number(readFileSync(path, 'utf8'))
    // Our own number in the file and not in our hands: left by an earlier life, as in a container.
    if (holder !== process.pid && Number.isInteger(holder) && isAlive(holder)) throw inUse(holder)
    writeFileSync(path, String(process.pid))
  }
  heldHere.add(path)
  return () => {
    heldHere.delete(path)
    rmSync(path, { force: true })
  }
}
