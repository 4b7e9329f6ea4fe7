import type { NextFunction, Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { VISITOR } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { catalogueStand, deviceStand, type PageStand } from '#app/booking/calendar/page-stand.server.ts'
import { type Day, dayAt } from '#app/time/day.ts'
import { cookiesOf } from './cookies.server.ts'
import { readerOf } from './reader.ts'

/** About 50 kB a page. */
const MOST_PAGES = 400
const NONCE = '%%nonce%%'
const FORM_KEY = '%%form-key%%'

type Made = {
  readonly body: string
  readonly type: string
  readonly stand: string
  readonly day: Day
  readonly until: Date | null
}
type Kind = { readonly device: string | null }

/** Which pages are the same for everybody who has not signed in. What is searched for is not kept: there is no end of it. */
function kindOf({ path, query }: Request): Kind | undefined {
  const asked = Object.keys(query)
  if (path === '/') return asked.length === 0 ? { device: null } : undefined
  if (path === '/devices')
    return asked.every(name => ['page', 'category', 'need'].includes(name)) ? { device: null } : undefined
  const code = /^\/devices\/([A-Z]\d{2}-\d{2,3})$/.exec(path)?.[1]
  return code !== undefined && asked.length === 0 ? { device: code } : undefined
}

/**
 * Pages for visitors are made once and shown again as long as everything that they tell of stands as it stood before they were made: that
 * is asked at each request. What is a page's own (nonce, form key) is put in anew.
 */
export function pageCache(house: House, sessionName: string) {
  const pages = new LRUCache<string, Made>({ max: MOST_PAGES })
  return async (request: Request, response: Response, next: NextFunction) => {
    const cookies = cookiesOf(request)
    const kind = request.method === 'GET' && !(sessionName in cookies) ? kindOf(request) : undefined
    if (!kind) return next()
    const now = house.now()
    const stands = await standOf(house, kind, now)
    const key = JSON.stringify([request.originalUrl, readerOf(cookies, request.get('accept-language'))])
    const made = pages.get(key)
    if (made && holds(made, stands, now)) return void show(made, response)
    keepWhat(response, (body, type) => pages.set(key, { ...stands, body, type, day: dayAt(now) }))
    next()
  }
}

const standOf = (house: House, { device }: Kind, now: Date): Promise<PageStand> =>
  see(house, VISITOR, db =>
    device === null ? catalogueStand(db) : deviceStand(db, device, { now, today: dayAt(now) }),
  )

const holds = (made: Made, { stand }: PageStand, now: Date): boolean =>
  made.stand === stand && made.day === dayAt(now) && (made.until === null || now < made.until)

function show({ body, type }: Made, response: Response) {
  const { nonce, formKey } = response.locals
  response.type(type).send(body.replaceAll(NONCE, nonce).replaceAll(FORM_KEY, formKey))
}

/** Listens to an answer while it is written; a whole page that was found is given to `keep`, without what was its own. */
function keepWhat(response: Response, keep: (body: string, type: string) => void) {
  const pieces: Buffer[] = []
  const [write, end] = [response.write.bind(response), response.end.bind(response)]
  const note = (piece: unknown) => {
    if (piece instanceof Uint8Array || typeof piece === 'string') pieces.push(Buffer.from(piece as string))
  }
  response.write = ((piece: unknown, ...rest: never[]) => {
    note(piece)
    return write(piece as never, ...rest)
  }) as typeof write
  response.end = ((piece?: unknown, ...rest: never[]) => {
    note(piece)
    const type = response.get('content-type') ?? ''
    if (response.statusCode === 200 && type.startsWith('text/html') && !response.get('set-cookie')) {
      const { nonce, formKey } = response.locals
      keep(Buffer.concat(pieces).toString('utf8').replaceAll(nonce, NONCE).replaceAll(formKey, FORM_KEY), type)
    }
    return end(piece as never, ...rest)
  }) as typeof end
}
