import { Agent, get } from 'node:http'
import { RENTERS } from '#db/seed/cast.ts'
import { databases } from './databases.ts'
import { rate, report } from './measure.ts'
import { startServer } from './running-server.ts'
import { sessionOf } from './session.ts'

const CLIENTS = 8
const SECONDS = 5
const ROUNDS = 3
const DEVICE = '/devices/C12-01'

/** Requests a second of a page, against a page of one line on the same server in the same run: rounds in which both take turns. */
export async function pages(): Promise<void> {
  const all = await databases()
  const { url, close } = await all.open('pages')
  await close()
  const server = await startServer(url)
  const session = await sessionOf(server.base, RENTERS.zhaoDeshun.phone)
  const status = await firstReservation(server.base, session)
  const line = { path: '/offline', cookie: session }
  const figures = [
    { name: 'list', page: { path: '/devices', cookie: session }, against: line, aim: 0.4 },
    { name: 'product', page: { path: DEVICE, cookie: session }, against: line, aim: 0.5 },
    { name: 'status', page: { path: status, cookie: session }, against: line, aim: 0.5 },
    { name: 'list anonymous', page: { path: '/devices' }, against: { path: '/offline' }, aim: 1.2 },
    { name: 'product anonymous', page: { path: DEVICE }, against: { path: '/offline' }, aim: 1.2 },
  ] as const
  for (const { name, page, against, aim } of figures) {
    const [asked, bare] = await rates(server.base, page, against)
    report({
      ...{ name, value: asked / bare, unit: 'of its requests a second', better: 'higher', aim },
      ...{ against: 'a page of one line, same server, same session', 'requests a second': Math.round(asked) },
    })
  }
  await server.stop()
  await all.stop()
}

type Asked = { readonly path: string; readonly cookie?: string }

async function rates(base: string, page: Asked, against: Asked): Promise<readonly [number, number]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const of = (asked: Asked) => rate(() => visit(agent, base, asked), { clients: CLIENTS, seconds: SECONDS })
  await rate(() => visit(agent, base, page), { clients: CLIENTS, seconds: 1 })
  const sums: [number, number] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    sums[0] += await of(page)
    sums[1] += await of(against)
  }
  agent.destroy()
  return sums
}

const visit = (agent: Agent, base: string, { path, cookie }: Asked) =>
  new Promise<void>((done, fail) => {
    const headers = { accept: 'text/html', 'accept-language': 'zh-CN', ...(cookie ? { cookie } : {}) }
    get(`${base}${path}`, { agent, headers }, answer => {
      if (answer.statusCode !== 200) fail(new Error(`${path} answered ${answer.statusCode}`))
      answer.resume().on('end', done).on('error', fail)
    }).on('error', fail)
  })

async function firstReservation(base: string, cookie: string): Promise<string> {
  const html = await (await fetch(`${base}/mine`, { headers: { cookie } })).text()
  const path = /href="(\/reservations\/[^"/]+)"/.exec(html)?.[1]
  if (!path) throw new Error('nothing is reserved')
  return path
}
