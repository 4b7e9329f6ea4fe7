import { keepAssetsOf } from './assets.ts'
import { ageOfCopy, copiedPage, copyPage, isPage } from './page-copies.ts'

const MOST_PAGES = 80
/** A copy of the last quarter of an hour is as good as a new one. */
const FRESH_MS = 15 * 60_000
/** A list changes sooner. */
const FRESH_LIST_MS = 5 * 60_000

/** Which pages to copy, and which further ones each of them leads to. */
type Ahead = { readonly first: readonly string[]; readonly leadsTo: (html: string) => readonly string[] }

/** Copies pages quietly, one after the other; what cannot be had now is left out. */
export async function copyAhead({ first, leadsTo }: Ahead): Promise<void> {
  const wanted = new Set(first)
  for (const path of wanted) {
    const html = await copied(path, first.includes(path)).catch(() => '')
    for (const next of leadsTo(html)) if (wanted.size < MOST_PAGES) wanted.add(next)
  }
}

/** The page, from the network or from a fresh copy; nothing where it is no page. */
async function copied(path: string, isList: boolean): Promise<string> {
  if ((await ageOfCopy(path)) < (isList ? FRESH_LIST_MS : FRESH_MS)) return filled(path)
  const answer = await fetch(path, { headers: { Accept: 'text/html' }, priority: 'low' })
  if (!isPage(answer)) return ''
  const html = await answer.clone().text()
  await copyPage(path, answer)
  await keepAssetsOf(html)
  return html
}

/** What was cut off after the copy was made, because its reader went on or the network went: its files come now. */
async function filled(path: string): Promise<string> {
  const html = (await (await copiedPage(path))?.text()) ?? ''
  await keepAssetsOf(html)
  return html
}
