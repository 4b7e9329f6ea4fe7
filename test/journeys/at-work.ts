import type { BrowserContext, Page } from '@playwright/test'
import { addressOf } from './people.ts'

export const READER = { language: 'zh-CN', size: 'standard', contrast: 'standard' } as const

const UNIT = /^\/desk\/units\/(?!new)[^/?]+$/

/** Somebody of the workshop, and a unit that stands on the shelf. */
export async function atWork(technician: BrowserContext, baseURL: string | undefined) {
  const site = baseURL ?? ''
  const opening = { who: 'zhouJie', at: '/desk/units?state=ready', along: [UNIT] } as const
  const code = (await addressOf(technician.request, opening)).split('/').at(-1) ?? ''
  return { site, code, address: `${site}/u/${code}`, session: await technician.storageState() }
}

/** Notes who asks for the camera, over all pages of the tab. */
export const noteAsking = (page: Page) =>
  page.addInitScript(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = wanted => {
      sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked') ?? 0) + 1))
      return ask(wanted)
    }
  })
export const timesAsked = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('asked') ?? 0))

/** A burst as a hardware scanner types it while a Chinese input method is on: the letters go into a composition. */
export const scanThroughInputMethod = (page: Page, text: string) =>
  page.evaluate(sent => {
    const on = document.activeElement ?? document.body
    const press = (code: string, shiftKey: boolean) => {
      const key = { key: 'Process', keyCode: 229, isComposing: true, bubbles: true, cancelable: true, code, shiftKey }
      on.dispatchEvent(new KeyboardEvent('keydown', key))
      on.dispatchEvent(new CompositionEvent('compositionupdate', { data: code.slice(-1), bubbles: true }))
      if (on instanceof HTMLInputElement && !code.endsWith('Enter')) on.value += '编'
    }
    on.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    const places: { [sign: string]: string } = { ':': 'Semicolon', '/': 'Slash', '.': 'Period', '-': 'Minus' }
    for (const sign of sent) {
      const letter = /[A-Za-z]/.test(sign) ? `Key${sign.toUpperCase()}` : `Digit${sign}`
      press(places[sign] ?? letter, /[A-Z:]/.test(sign))
    }
    press('Enter', false)
  }, text)
