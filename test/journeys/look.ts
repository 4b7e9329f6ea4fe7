import type { Page } from '@playwright/test'

/** What a person would stumble over on a page, measured in the browser. Each answers a list that should be empty. */

/** What stands out to the right, where the page can be pushed sideways: the innermost things, with their first words. */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width)
    const innermost = out.filter(one => !out.some(other => other !== one && one.contains(other)))
    return innermost.map(one => `${one.tagName} ${one.className}: ${one.textContent?.trim().slice(0, 40)}`)
  })

/**
 * Buttons, fields and links that stand alone and are narrower or lower than a finger needs. The words of a tick box or a
 * radio button count with it; a link inside a sentence, and the way past the header, do not.
 */
export const smallTargets = (page: Page, least: number, of: string): Promise<readonly string[]> =>
  page.evaluate(
    ([least, of]) => {
      const whole = (element: Element) => {
        // A link that covers its card is as large as the card.
        const card =
          getComputedStyle(element, '::after').position === 'absolute' ? element.closest('.card-linked') : null
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
        const isChoice = element instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(element.type)
        const boxes = [card ?? element, ...(isChoice ? labels : [])].map(one => one.getBoundingClientRect())
        const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))]
        const [right, bottom] = [Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom))]
        return { width: right - left, height: bottom - top }
      }
      const isInSentence = (link: Element) => {
        if (link.tagName !== 'A' || getComputedStyle(link).display !== 'inline') return false
        const around = link.closest('p, li, dd, dt, td, th, figcaption, div')
        return (around?.textContent ?? '').trim().length > (link.textContent ?? '').trim().length + 1
      }
      return [...document.querySelectorAll(of)]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip-link'))
        .filter(element => !isInSentence(element))
        .map(element => ({ element, ...whole(element) }))
        .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
        .map(({ element, width, height }) => {
          const words = (element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)
          return `${element.tagName} ${element.className} “${words}” ${Math.round(width)}×${Math.round(height)}`
        })
    },
    [least, of] as const,
  )

export const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
/** What a page is for; the low row of switches above it stays as it is. */
export const MAIN_BUTTONS = 'main button, main .button'

/** Sentences of three Latin words or more that no element calls English. */
export const foreignSentences = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (
        !around ||
        around.closest('script, style, noscript') ||
        around.closest('[lang]')?.getAttribute('lang') === 'en'
      )
        continue
      const sentence = /[A-Za-z]{2,}(?:[ ,’'-]+[A-Za-z]{2,}){2,}/.exec(node.textContent ?? '')
      if (sentence) found.push(sentence[0])
    }
    return found
  })
