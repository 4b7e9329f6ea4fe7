import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openServer } from '#db/client.server.ts'
import { year } from './availability.ts'
import { houseOf } from './demo-house.ts'
import { report } from './measure.ts'

const [REQUESTS, WARM_UP, LOOK_EVERY, MEGABYTE] = [10_000, 2_000, 20, 2 ** 20]

/** A process of its own, as a server is one: what was measured before has left nothing in it. */
export async function memory(url: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), url], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the requests were not answered')
}

/** By how much the peak of this process grows while it answers, once it has answered for a while; and what it keeps. */
async function answering(url: string) {
  const engine = openServer(url)
  const answer = year(houseOf(engine))
  const peakOver = async (count: number) => {
    let peak = 0
    for (let asked = 0; asked < count; asked++) {
      await answer()
      if (asked % LOOK_EVERY === 0) peak = Math.max(peak, process.memoryUsage.rss())
    }
    return peak
  }
  const base = await peakOver(WARM_UP)
  const before = heapInUse()
  const peak = await peakOver(REQUESTS)
  const figure = { value: Math.max(0, peak - base) / MEGABYTE, unit: 'MB', better: 'lower', aim: 20 } as const
  const kept = Number(((heapInUse() - before) / MEGABYTE).toFixed(2))
  report({
    name: 'memory',
    ...figure,
    against: `the peak over the ${WARM_UP} requests before`,
    requests: REQUESTS,
    kept,
  })
  await engine.close()
}

/** What is still used after everything that can go has gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}

const [, program, url] = process.argv
if (program === fileURLToPath(import.meta.url) && url) await answering(url)
