import { resolve } from 'node:path'
import compression from 'compression'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import session from 'express-session'
import type { House } from '#app/acts/house.server.ts'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import { refuseCrossSite } from './cross-site.server.ts'
import type { Env } from './env.server.ts'
import { giveFreshWords, neverStored, securityHeaders } from './headers.server.ts'
import { limitSignIns } from './limits.server.ts'
import { pageCache } from './page-cache.server.ts'
import { type ContextGiver, contextGiver } from './request-context.server.ts'
import { SessionStore } from './session-store.server.ts'
import { logTrouble } from './trouble.server.ts'

const EIGHT_HOURS = 8 * 60 * 60 * 1000
const MOST_BYTES = 2_000_000
const LONGEST_ADDRESS = 2_000

/** What the framework makes of the routes. `files` are Vite's while pages are written; built ones lie in a folder. */
export type Pages = {
  readonly handler: (getLoadContext: ContextGiver) => RequestHandler
  readonly files: RequestHandler | undefined
  readonly close: () => Promise<void>
}

type Parts = {
  readonly house: House
  readonly env: Env
  readonly pages: Pages
  readonly payments: OnlinePayments | null
  readonly isReady: () => Promise<boolean>
  readonly onDone: () => void
}

/** The one express server: headers, limits, sessions, then the pages. */
export function webServer({ house, env, pages, payments, isReady, onDone }: Parts) {
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', env.FUJU_TRUST_PROXY ? 1 : false)
  web.use(giveFreshWords, securityHeaders(env.FUJU_MODE, payments?.pages), refuseTooMuch)
  if (!env.FUJU_TRUST_PROXY) web.use(forgetForwarding)
  web.get('/livez', (_request, response) => void response.type('text/plain').send('ok'))
  web.get('/readyz', async (_request, response) => void response.status((await isReady()) ? 200 : 503).end())
  web.use(compression())
  serveFiles(web, pages)
  web.use(neverStored, refuseCrossSite(env.origin))
  web.use('/sign-in', limitSignIns(env.FUJU_MODE === 'test' ? 100_000 : undefined))
  const name = env.origin.startsWith('https:') ? '__Host-fuju' : 'fuju'
  if (env.FUJU_MODE !== 'dev') web.use(pageCache(house, name))
  web.use(sessions(house, env, name))
  web.all('*', pages.handler(contextGiver({ house, env, payments, onDone })))
  web.use(lastWord)
  return web
}

function serveFiles(web: express.Express, pages: Pages) {
  if (pages.files) web.use(pages.files)
  else
    web.use(
      '/assets',
      // The worker that keeps the desk going without network is one of these files.
      (_request, response, next) => {
        response.set('Service-Worker-Allowed', '/desk')
        next()
      },
      express.static(resolve('build/client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
    )
  web.use(express.static(resolve(pages.files ? 'public' : 'build/client'), { maxAge: '1h' }))
}

const sessions = (house: House, env: Env, name: string) =>
  session({
    name,
    secret: env.FUJU_SESSION_KEY,
    store: new SessionStore(house, EIGHT_HOURS),
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: env.origin.startsWith('https:'),
      maxAge: EIGHT_HOURS,
    },
  })

/** Headers that only a proxy of ours may set. */
function forgetForwarding(request: Request, _response: Response, next: NextFunction) {
  delete request.headers['x-forwarded-host']
  delete request.headers['x-forwarded-proto']
  delete request.headers['x-forwarded-for']
  next()
}

function refuseTooMuch(request: Request, response: Response, next: NextFunction) {
  if (request.originalUrl.length > LONGEST_ADDRESS) return void response.status(414).end()
  if (Number(request.get('content-length') ?? 0) > MOST_BYTES) return void response.status(413).end()
  // A browser says how much it sends; the API counts for itself.
  const isUncounted = request.get('transfer-encoding') !== undefined && !request.path.startsWith('/api/')
  if (isUncounted) return void response.status(411).end()
  next()
}

/** A bug in what runs before the pages: said to the log by kind, to the reader not at all. */
function lastWord(error: unknown, _request: Request, response: Response, _next: NextFunction) {
  logTrouble(error, 'failed')
  if (!response.headersSent)
    response
      .status(500)
      .type('text/plain')
      .send('出了点问题，请稍后再试。Something went wrong. Please try again later.')
}
