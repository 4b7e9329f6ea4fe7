import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresPrograms } from './postgres-programs.ts'

type Postgres = { url: string; stop(): Promise<void> }
type Owner = { uid: number; gid: number }

/** `C` would sort Chinese by bytes and give pg_trgm nothing to hold on to; not every system has the first of these. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8']
const FAST = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']

/** PostgreSQL refuses to run as root, so then it runs as somebody who owns nothing else. */
function ownerWhenRoot(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString())
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) }
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The programs as this owner may run them: a checkout below /root is closed to everybody else, so they are copied out. */
function programsFor(owner: Owner | undefined, folder: string): string {
  const programs = postgresPrograms()
  if (!owner) return programs
  try {
    execFileSync(join(programs, 'postgres'), ['--version'], { ...owner, cwd: folder, stdio: 'pipe' })
    return programs
  } catch {
    cpSync(dirname(programs), join(folder, 'programs'), { recursive: true, verbatimSymlinks: true })
    return join(folder, 'programs', 'bin')
  }
}

function makeCluster(programs: string, folder: string, password: string, owner: Owner | undefined): void {
  const secret = join(folder, 'password')
  writeFileSync(secret, password)
  if (owner) chownSync(secret, owner.uid, owner.gid)
  const rest = ['-U', 'postgres', '--encoding=UTF8', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync']
  const failures: unknown[] = []
  for (const locale of LOCALES) {
    try {
      const settings = ['-D', join(folder, 'data'), `--locale=${locale}`, ...rest]
      execFileSync(join(programs, 'initdb'), settings, { ...owner, cwd: folder, stdio: 'pipe' })
      return
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(failures, `initdb failed: ${failures.map(String).join('\n')}`)
}

/**
 * A shell that waits for us to end, however we end (its standard input closes even after kill -9), stops the server and
 * clears its folder. Returns what asks it to do so now.
 */
function guardOver(server: ChildProcess, folder: string, owner: Owner | undefined): () => Promise<void> {
  const script =
    'cat >/dev/null; kill -INT "$1"; i=0; while kill -0 "$1" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done; ' +
    'kill -KILL "$1" 2>/dev/null; rm -rf "$2"'
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(server.pid), folder], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  return async () => {
    guard.ref()
    guard.stdin?.end()
    await once(guard, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Windows has no such shell: there the server ends with us unless we are killed. */
function stopOnWindows(server: ChildProcess, folder: string): () => Promise<void> {
  process.on('exit', () => server.kill())
  return async () => {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`)
}

async function startCluster(folder: string): Promise<Postgres> {
  const owner = ownerWhenRoot()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const [port, password] = [await freePort(), randomBytes(18).toString('hex')]
  const programs = programsFor(owner, folder)
  makeCluster(programs, folder, password, owner)
  const log = join(folder, 'log')
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300', 'timezone=UTC']
  const flags = settings.flatMap(setting => ['-c', setting]).concat(process.env.FSYNC === '1' ? [] : FAST)
  const output = openSync(log, 'a')
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...flags], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
  })
  server.unref()
  const stop = process.platform === 'win32' ? stopOnWindows(server, folder) : guardOver(server, folder, owner)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  try {
    await untilReady(url, server, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/**
 * A real PostgreSQL for the tests that need true concurrency: the one DATABASE_URL_TEST names, else a throwaway cluster
 * on a free port of this machine, gone when stopped or when this process ends. FSYNC=1 writes through to the disk.
 */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL_TEST
  if (given) return { url: given, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'fuju-postgres-'))
  try {
    return await startCluster(folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
