import type { Page } from '@playwright/test'

/** Text that is cut off: a box that hides what does not fit, and holds more than fits. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // What is for the ear alone is a point of one pixel; headings of a table that stands as cards are so too.
    const isForTheEar = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (width <= 1 && height <= 1) || element.matches('.skip-link, .visually-hidden')
    }
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(element => element.checkVisibility({ visibilityProperty: true }) && !isForTheEar(element))
      .filter(element => /hidden|clip/.test(getComputedStyle(element).overflow) && element.textContent?.trim() !== '')
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
      })
      .map(element => `${element.tagName}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`)
  })

/** What WCAG 1.4.12 asks a page to bear; by the browser's own sheets, which the page's policy does not stop. */
export const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })

export const enlargeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

const MOST_STOPS = 150

type Stop = {
  readonly about: string
  readonly isSeen: boolean
  readonly isWithin: boolean
  /** What lies over the middle of it; nothing where that is the element itself, or its words. */
  readonly cover: string | null
}

/** Every stop of the Tab key whose focus cannot be seen, lies outside the window, or is covered by something else. */
export async function unseenStops(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let place = 0; place < MOST_STOPS; place++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focusHere)
    if (!stop) return wrong
    if (!stop.isSeen) wrong.push(`${stop.about} shows no focus`)
    if (!stop.isWithin) wrong.push(`${stop.about} lies outside the window`)
    if (stop.cover !== null) wrong.push(`${stop.about} is covered by ${stop.cover}`)
  }
  return wrong
}

/** Runs in the page: where the focus is, or nothing once it has left the page. */
function focusHere(): Stop | null {
  const element = document.activeElement
  if (!element || element.matches('body, html')) return null
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  // A link that covers its card shows its focus round the card.
  const covering = getComputedStyle(element, '::after')
  const { outlineStyle, outlineWidth, boxShadow } =
    covering.position === 'absolute' ? covering : getComputedStyle(element)
  // The browser brings the line into view that one writes in, and not always the whole of its field.
  const isLarger = height > innerHeight || width > innerWidth || element.matches('textarea')
  const isInside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
  const hit = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2)
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const isHit = [element, ...labels].some(one => one.contains(hit) || hit?.contains(one))
  const words = (element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)
  return {
    about: `${element.tagName} “${words}”`,
    isSeen: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    isWithin: isLarger || isInside,
    cover: isHit ? null : `${hit?.tagName}.${hit?.className}`,
  }
}
