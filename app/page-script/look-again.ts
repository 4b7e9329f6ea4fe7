import { fetchPage } from './fetch-page.ts'

const PART = '[data-looks-again]'
const MS = 1000

/** `<div data-looks-again="5">`: what is waited for is looked at again after so many seconds, until it waits no more. */
export function lookAgain(): void {
  const part = document.querySelector<HTMLElement>(PART)
  const seconds = Number(part?.dataset.looksAgain)
  if (!part || !(seconds > 0)) return
  setTimeout(async () => {
    const fresh = (await fetchPage(location.href))?.querySelector<HTMLElement>(`#${part.id}`)
    if (fresh && fresh.textContent !== part.textContent) part.replaceWith(fresh)
    lookAgain()
  }, seconds * MS)
}
