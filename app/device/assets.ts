/** Files of the build never change under their name, and hold nothing about anybody. */
const ASSETS = 'fuju-assets'
const HELD_MS = 30 * 24 * 60 * 60 * 1000

export async function asset(request: Request | string): Promise<Response> {
  const cache = await caches.open(ASSETS)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** Files of builds that are long gone. */
export async function dropOldAssets(now = Date.now()): Promise<void> {
  const cache = await caches.open(ASSETS)
  for (const request of await cache.keys()) {
    const from = Date.parse((await cache.match(request))?.headers.get('date') ?? '')
    if (!(now - from < HELD_MS)) await cache.delete(request)
  }
}

const IN_A_PAGE = /\/assets\/[\w.~$-]+\.(?:js|css)/g
const IN_A_SCRIPT = /(?:\.\/|assets\/)([\w.~$-]+\.(?:js|css|wasm))/g
/** It names every file of the build, and none that this page needs. */
const LIST_OF_ALL = /\/manifest-/

/** What has been looked through while this page stands. */
const looked = new Set<string>()

/** Keeps what a page needs to run: its files, and those that they fetch when they are needed. */
export async function keepAssetsOf(html: string): Promise<void> {
  const seen = new Set(html.match(IN_A_PAGE))
  for (const path of seen) {
    if (looked.has(path)) continue
    const answer = await asset(path)
    if (!answer.ok) continue
    looked.add(path)
    if (!path.endsWith('.js') || LIST_OF_ALL.test(path)) continue
    for (const [, name] of (await answer.text()).matchAll(IN_A_SCRIPT)) seen.add(`/assets/${name}`)
  }
}
