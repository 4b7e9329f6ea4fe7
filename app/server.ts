import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import type { Engine } from '#db/client.server.ts'
import { NotADemo, openForTryingOut, openPlace } from '#db/prepare.server.ts'
import type { House } from './acts/house.server.ts'
import { vaultOf } from './acts/vault.server.ts'
import { pagesOf } from './entry.express.ts'
import { type Env, readEnv } from './http/env.server.ts'
import { logger } from './http/logger.server.ts'
import { paymentsFor } from './http/online-payments.server.ts'
import { sendersFor } from './http/senders.server.ts'
import { webServer } from './http/web.server.ts'
import { worker } from './http/worker.server.ts'

const GRACE_MS = 10_000
const NOT_A_DEMO = 3

function clockOf({ FUJU_MODE, FUJU_CLOCK_START }: Env): () => Date {
  const ahead = FUJU_MODE === 'test' && FUJU_CLOCK_START ? Date.parse(FUJU_CLOCK_START) - Date.now() : 0
  return () => new Date(Date.now() + ahead)
}

async function openHouse(env: Env): Promise<{ house: House; engine: Engine; welcome: string }> {
  const place = { url: env.DATABASE_URL, folder: env.FUJU_DATA_DIR }
  const rest = { vault: vaultOf(env.FUJU_SEALING_KEY, env.FUJU_INDEX_KEY), now: clockOf(env) }
  if (env.FUJU_MODE === 'real') {
    const engine = await openPlace(place)
    return { engine, house: { ...rest, db: engine.db }, welcome: '' }
  }
  const { seedDemo, welcome } = await import('#db/seed/demo.server.ts')
  const engine = await openForTryingOut(place, env.FUJU_FRESH === '1', ({ db }) => seedDemo({ ...rest, db }))
  return { engine, house: { ...rest, db: engine.db }, welcome: welcome(env) }
}

async function start() {
  const env = readEnv(process.env)
  const { house, engine, welcome } = await openHouse(env)
  const isReady = () =>
    engine.db.execute(sql`select 1 from districts limit 1`).then(
      () => true,
      () => false,
    )
  const payments = await paymentsFor(house, env)
  const work = worker(house, env, { senders: sendersFor(env), payments })
  const pages = await pagesOf(env.FUJU_MODE === 'dev')
  const web = webServer({ house, env, pages, payments, isReady, onDone: work.nudge })
  const server = web.listen(env.PORT, env.HOST, () => {
    logger.info(
      { port: (server.address() as AddressInfo).port, mode: env.FUJU_MODE, database: engine.kind },
      'listening',
    )
    if (welcome) process.stdout.write(`${welcome}\n`)
  })
  const stop = async () => {
    const late = setTimeout(() => process.exit(1), GRACE_MS)
    late.unref()
    await new Promise(done => server.close(done))
    await work.stop()
    await pages.close()
    await engine.close()
    process.exit(0)
  }
  // A terminal and the command that started us may both say so: the first word counts.
  let stopping: Promise<void> | undefined
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => (stopping ??= stop()))
}

start().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(error instanceof NotADemo ? NOT_A_DEMO : 1)
})
