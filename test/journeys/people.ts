import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { Reader } from '#app/people/reader.ts'
import { COLLEAGUES, RENTERS } from '#db/seed/cast.ts'
import type { Opening, Persona } from './pages.ts'
import { signInAsStaff, signInByPhone } from './support.ts'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
type Enter = (who: Persona, reader: Reader) => Promise<BrowserContext>

const signIn = (page: Page, who: Exclude<Persona, 'visitor'>) =>
  who in RENTERS
    ? signInByPhone(page, RENTERS[who as keyof typeof RENTERS].phone)
    : signInAsStaff(page, COLLEAGUES[who as keyof typeof COLLEAGUES].email)

/** Where a worker's sessions lie: one that begins in the place of another that failed signs nobody in again. */
const fileOf = (who: Persona, place: string) => join(process.env.FUJU_JOURNEYS_SESSIONS ?? '', `${who}-${place}.json`)

/** Opens browsers for the cast. Each of them signs in once: codes are few. */
export const test = base.extend<{ enter: Enter }, { sessions: Map<Persona, Session> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  sessions: [({}, use) => use(new Map()), { scope: 'worker' }],
  async enter({ browser, baseURL: url, sessions }, use) {
    const baseURL = url ?? ''
    const opened: BrowserContext[] = []
    const open = async (storageState?: Session) => {
      const session = storageState && { storageState }
      const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...session })
      opened.push(context)
      return context
    }
    const sessionOf = async (who: Exclude<Persona, 'visitor'>) => {
      const file = fileOf(who, process.env.TEST_PARALLEL_INDEX ?? '')
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Session
      const context = await open()
      await signIn(await context.newPage(), who)
      return context.storageState({ path: file })
    }
    await use(async (who, reader) => {
      if (who !== 'visitor' && !sessions.has(who)) sessions.set(who, await sessionOf(who))
      const context = await open(sessions.get(who))
      await context.addCookies(Object.entries(reader).map(([name, value]) => ({ name, value, url: baseURL })))
      return context
    })
    for (const context of opened) await context.close()
  },
})

/** How many of the things on a list are tried: not each waits for what the page is about. */
const MOST_TRIED = 15

/** The address of a page that stands where it is looked for: of the things on its list, the first that shows it. */
export async function addressOf(request: APIRequestContext, opening: Opening): Promise<string> {
  const { at, along = [], to = (_: string, link: string) => link } = opening
  if (along.length === 0) return at
  let links: readonly string[] = [at]
  for (const fits of along) links = await firstWith(links, link => linksOn(request, link, fits))
  for (const link of links) {
    const address = to(link.split('/').at(-1) ?? '', link)
    if (await standsAt(request, address)) return address
  }
  throw new Error(`nothing on ${at} leads along ${along.join(' ')}`)
}

async function firstWith(links: readonly string[], linksOf: (link: string) => Promise<readonly string[]>) {
  for (const link of links.slice(0, MOST_TRIED)) {
    const found = await linksOf(link)
    if (found.length > 0) return found.slice(0, MOST_TRIED)
  }
  return []
}

async function linksOn(request: APIRequestContext, at: string, fits: RegExp): Promise<readonly string[]> {
  const html = await (await request.get(at)).text()
  const links = [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  return [...new Set(links.filter(href => fits.test(href)))]
}

/** Not led away to another page, because the thing is past it or not yet there. */
async function standsAt(request: APIRequestContext, address: string): Promise<boolean> {
  const answer = await request.get(address, { maxRedirects: 0 })
  return answer.status() === 200
}

export { expect }
