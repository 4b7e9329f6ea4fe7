import { describe, expect } from 'vitest'
import { see } from '#app/acts/sight.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { words } from '#app/i18n/zh-CN/words.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, colleague, residentFor, TODAY } from '#test/support/makers.ts'
import { calendarOf, calendarText } from './calendar-file.server.ts'

const { t } = languageOf('zh-CN', words)
const asked = { t, origin: 'https://fuju.example', now: NOW }

async function aDelivery(house: TestHouse) {
  const person = await aPerson(house)
  const product = await aProduct(house)
  const { reference } = await aReservation(house, { personId: person.id, productId: product.id, state: 'confirmed' })
  return { person, product, reference }
}

describe('the calendar of a reservation', () => {
  test('tells days and reminders, and names neither person nor device', async ({ house }) => {
    const { person, product, reference } = await aDelivery(house)
    const resident = await residentFor(house, person)
    const told = await see(house, resident, db => calendarOf(db, reference, { today: TODAY }))
    expect(told?.events.map(({ kind }) => kind)).toEqual(['deliver', 'end'])
    const text = calendarText(told ?? { reference, events: [] }, asked)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text.match(/TRIGGER:-PT15H|TRIGGER:-P6DT15H/g)).toHaveLength(3)
    expect(text).toContain(`UID:deliver-${reference}@fuju.example`)
    expect(text).toContain(words.delivery.calendar.event.deliver)
    for (const hidden of [person.name, product.zh, product.en, product.code]) expect(text).not.toContain(hidden)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('is for the person and the staff of the centre, and for nobody else', async ({ house }) => {
    const { reference } = await aDelivery(house)
    const stranger = await residentFor(house, await aPerson(house))
    const desk = await colleague(house, 'liuFang')
    const of = (actor: typeof desk) => see(house, actor, db => calendarOf(db, reference, { today: TODAY }))
    expect(await of(stranger)).toBeUndefined()
    expect((await of(desk))?.reference).toBe(reference)
  })

  test('there is none of what is over or unknown', async ({ house }) => {
    const desk = await colleague(house, 'liuFang')
    const { person, product } = await aDelivery(house)
    const over = await aReservation(house, { personId: person.id, productId: product.id, state: 'refused' })
    for (const reference of [over.reference, 'NONESUCH'])
      expect(await see(house, desk, db => calendarOf(db, reference, { today: TODAY }))).toBeUndefined()
  })
})
