import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { type Deed, keep, unsent } from '#app/device/queue.ts'
import { NotSent, sendTo } from '#app/device/send.ts'
import { beHere } from '#app/device/store.ts'
import type { Door } from '#app/offline/door.server.ts'
import { receive } from '#app/offline/receive.server.ts'
import type { TestHouse } from './house-on.ts'

/** Several browsers in one process, and the bad line between them and the server. */

type Browser = { readonly store: IDBFactory; clock: number }
const inHand = new AsyncLocalStorage<Browser>()
const trueNow = Date.now
// Whatever the others do meanwhile, each finds its own store and its own clock.
Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => inHand.getStore()?.store })
Date.now = () => inHand.getStore()?.clock ?? trueNow()

/** The way to the house for one who has signed in, as each request is given it. */
export const doorOf = (house: TestHouse, actor: Actor): Door => ({
  ...{ actor, vault: house.vault },
  see: read => see(house, actor, read),
  perform: (act, input, options) => perform(house, act, actor, input, options),
})

/** `before`: cut when the server has nothing yet. `after`: cut when it has done it all. `twice`: it arrives twice at once. */
export type Way = 'before' | 'after' | 'twice' | 'through'

export type Line = {
  readonly address: string
  /** How often it was cut. */
  readonly cuts: () => number
  /** Whatever was done and not answered arrives once more, long after its device has heard of it; the last first. */
  readonly echo: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A server that does what one account sends, over a line that behaves as planned and is good afterwards. */
export async function aLine(door: Door, plan: readonly Way[], onTrouble: (error: unknown) => void): Promise<Line> {
  const ways = [...plan]
  const unanswered: unknown[] = []
  let cuts = 0
  const cut = (response: ServerResponse) => {
    cuts++
    response.destroy()
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const way = ways.shift() ?? 'through'
    const sent: unknown = JSON.parse((await request.toArray()).join(''))
    if (way === 'before') return cut(response)
    const times = way === 'twice' ? [sent, sent] : [sent]
    const [told] = await Promise.all(times.map(one => receive(door, one, onTrouble)))
    if (way === 'after') {
      unanswered.push(sent)
      return cut(response)
    }
    response.writeHead(told?.ok ? 200 : 400).end(JSON.stringify(told?.ok && told.value))
  }
  const server = createServer((request, response) => void answer(request, response).catch(onTrouble))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    async echo() {
      for (const sent of unanswered.toReversed()) await receive(door, sent, onTrouble)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser that somebody has signed in to. `clock` is what it believes the time to be, in milliseconds. */
export async function aDevice(actor: Actor, { address }: Line) {
  const browser: Browser = { store: new IDBFactory(), clock: trueNow() }
  const here = <T>(work: () => Promise<T>) => inHand.run(browser, work)
  await here(() => beHere(actor.id))
  return {
    actor,
    keepAt(clock: number, deed: Deed): Promise<string> {
      browser.clock = clock
      return here(() => keep(deed))
    },
    unsent: () => here(() => unsent()),
    /** False where the line was cut. */
    send: () =>
      here(async () => sendTo(address)).then(
        () => true,
        error => {
          if (error instanceof NotSent && error.why === 'away') return false
          throw error
        },
      ),
  }
}
export type Device = Awaited<ReturnType<typeof aDevice>>
