import { randomInt } from 'node:crypto'
import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { PrintTags } from './tag.input.ts'
import { addTags, freeCodes } from './tags.server.ts'
import { newUnitCode } from './unit-code.ts'

/** Labels are printed before anybody knows what they will stick on; each is claimed when it is first scanned. */
export const printTags = act({
  name: 'inventory.print-tags',
  input: PrintTags,
  may: ['desk', 'technician', 'manager'],
  async does({ db, actor, now, touch }, { count }) {
    const { centreId } = actor
    if (centreId === null) return no('no_centre')
    const codes: string[] = []
    while (codes.length < count) {
      const more = Array.from({ length: count - codes.length }, () => newUnitCode(randomInt))
      codes.push(...(await freeCodes(db, more)).filter(code => !codes.includes(code)))
    }
    await addTags(
      db,
      codes.map(code => ({ code, centreId, printedAt: now })),
    )
    touch({ subject: 'tags', id: centreId, fields: ['code'] })
    return yes({ printedAt: now.toISOString() })
  },
})
