import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type RunningServer = { readonly base: string; readonly stop: () => Promise<void> }

const PATIENCE_MS = 180_000
const LOOK_MS = 200

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

type Settings = { readonly [name: string]: string }

/** The built program in a process of its own, with the demo world, on a database or on the embedded one. */
export async function startServer(databaseUrl?: string, settings: Settings = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fuju-bench-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    env: {
      ...process.env,
      ...{ FUJU_MODE: 'test', NODE_ENV: 'production', PORT: String(port) },
      ...{ FUJU_DATA_DIR: folder, DATABASE_URL: databaseUrl ?? '' },
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await ready(base, child)
  return {
    base,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ready(base: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(LOOK_MS)) {
    if (child.exitCode !== null) throw new Error('the server did not start; has it been built?')
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error('the server was not ready in time')
}
