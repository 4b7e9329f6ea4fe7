import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page. Both ways must do everything. */
export type Hands = {
  readonly press: (target: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  readonly tick: (choice: Locator) => Promise<void>
  readonly choose: (list: Locator, option: { label: string } | { index: number }) => Promise<void>
}

export const byPointer: Hands = {
  press: target => target.click(),
  write: (field, text) => field.fill(text),
  async tick(choice) {
    // The whole row is the target: a finger lands on the words.
    const words = choice.page().locator(`label[for="${await choice.getAttribute('id')}"]`)
    if (!(await choice.isChecked())) await words.click()
    await expect(choice).toBeChecked()
  },
  async choose(list, option) {
    await list.selectOption(option)
  },
}

/** As by pointer, with a finger on a screen that takes touches. */
export const byThumb: Hands = {
  ...byPointer,
  press: target => target.tap(),
  async tick(choice) {
    const words = choice.page().locator(`label[for="${await choice.getAttribute('id')}"]`)
    if (!(await choice.isChecked())) await words.tap()
    await expect(choice).toBeChecked()
  },
}

const MOST_STOPS = 250

/** Tab, arrows, Space and Enter alone; never a click, and nothing is focused from outside the page. */
export function byKeyboard(page: Page): Hands {
  const isThere = (target: Locator) => target.evaluate(element => element === document.activeElement)
  async function reach(target: Locator) {
    await expect(target).toBeAttached()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await isThere(target)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${target}`)
  }
  return {
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    async write(field, text) {
      await reach(field)
      await page.keyboard.press('Control+A')
      // A calendar field takes its parts one after the other; every other field takes text.
      if ((await field.getAttribute('type'))?.startsWith('date')) await field.fill(text)
      else await page.keyboard.type(text)
    },
    async tick(choice) {
      const isRadio = (await choice.getAttribute('type')) === 'radio'
      if (!isRadio) {
        await reach(choice)
        if (!(await choice.isChecked())) await page.keyboard.press('Space')
        return
      }
      const group = await radioGroup(page, choice)
      await reach(group.entry)
      if (!(await group.entry.isChecked())) await page.keyboard.press('Space')
      for (let step = 0; step < group.size && !(await choice.isChecked()); step++)
        await page.keyboard.press('ArrowDown')
      expect(await choice.isChecked()).toBe(true)
    },
    async choose(list, option) {
      await reach(list)
      const wanted = await list.evaluate(
        (element, asked) =>
          [...(element as HTMLSelectElement).options].findIndex((one, i) =>
            'label' in asked ? one.label === asked.label : i === asked.index,
          ),
        option,
      )
      const at = () => list.evaluate(element => (element as HTMLSelectElement).selectedIndex)
      for (let step = 0; step < MOST_STOPS && (await at()) < wanted; step++) await page.keyboard.press('ArrowDown')
      expect(await at()).toBe(wanted)
    },
  }
}

/** A group of radio buttons is one stop of the Tab key: the chosen one, else the first. */
async function radioGroup(page: Page, choice: Locator) {
  const name = await choice.getAttribute('name')
  const all = page.locator(`input[type=radio][name="${name}"]`)
  const chosen = page.locator(`input[type=radio][name="${name}"]:checked`)
  return { entry: (await chosen.count()) > 0 ? chosen : all.first(), size: await all.count() }
}
