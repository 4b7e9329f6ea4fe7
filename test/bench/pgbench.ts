import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { postgresPrograms } from '../support/postgres-programs.ts'
import type { Crowd } from './measure.ts'

type Bare = Crowd & {
  readonly url: string
  /** One transaction in pgbench's own language. `:n` counts the transactions of a client from 1, `:client_id` from 0. */
  readonly script: string
  readonly settings: { readonly [name: string]: string | number }
  /** What every connection begins with: `-c name=value`. */
  readonly options?: string
}

/** How many transactions a second PostgreSQL's own client makes of a script, prepared, with so many clients. */
export async function pgbench({ url, script, settings, clients, seconds, options }: Bare): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fuju-pgbench-'))
  const file = join(folder, 'script.sql')
  await writeFile(file, `\\set n :n + 1\n${script}`)
  const defined = Object.entries({ n: 0, ...settings }).flatMap(([name, value]) => ['-D', `${name}=${value}`])
  const crowd = ['-c', String(clients), '-T', String(seconds)]
  try {
    const said = await run(['-n', '-M', 'prepared', '-f', file, ...crowd, ...defined, url], options)
    return Number(/^tps = ([\d.]+)/m.exec(said)?.[1])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** It stands beside the real server program, which the one on the path may only point to; a package may leave it out. */
function program(): string {
  const beside = join(dirname(realpathSync(join(postgresPrograms(), 'postgres'))), 'pgbench')
  return existsSync(beside) ? beside : 'pgbench'
}

/** Throws with what the program says when a statement fails, which ends its client. */
async function run(args: readonly string[], options: string | undefined): Promise<string> {
  const env = { ...process.env, ...(options ? { PGOPTIONS: options } : {}) }
  const child = spawn(program(), args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => parts.push(String(part)))
  const [code] = await once(child, 'close')
  const said = parts.join('')
  if (code !== 0) throw new Error(`pgbench failed:\n${said}`)
  return said
}
