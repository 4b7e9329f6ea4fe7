import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import sharp from 'sharp'
import type { House } from '#app/acts/house.server.ts'
import { WHEELS } from '#app/catalogue/drawings/wheels.ts'
import { handOvers } from '#db/schema/delivery.ts'
import { photos } from '#db/schema/photos.ts'
import { theirs } from './bookings.server.ts'
import { at } from './moment.ts'
import { isOut, isReturned, type Out } from './returned.ts'
import type { Story } from './story.ts'

type Writing = Pick<House, 'db' | 'vault'> & { readonly stories: readonly Story[] }

/** How many hand-overs of each centre have a photo: of what is still out, and of what has come back. */
const OUT = 2
const BACK = 1

/** A handful of photos: each a drawing on grey that stands for one, so that nobody is in the picture. */
export async function writePhotos({ db, vault, stories }: Writing): Promise<void> {
  const drawn = stories.filter(isOut).filter(({ unit }) => WHEELS[unit.category.code] !== undefined)
  const centres = [...new Set(stories.map(({ centre }) => centre.id))]
  const shown = centres.flatMap(id => {
    const here = drawn.filter(({ centre }) => centre.id === id)
    return [...here.filter(one => !isReturned(one)).slice(0, OUT), ...here.filter(isReturned).slice(-BACK)]
  })
  const given = await db
    .select({ id: handOvers.id, reservationId: handOvers.reservationId })
    .from(handOvers)
    .where(
      inArray(
        handOvers.reservationId,
        shown.map(({ id }) => id),
      ),
    )
  const handOverId = new Map(given.map(one => [one.reservationId, one.id]))
  const rows = []
  for (const story of shown) {
    const of = { handOverId: handOverId.get(story.id) ?? '' }
    rows.push(await photoOf(vault, story, { ...of, at: at(story.from, '10:00') }))
    if (isReturned(story))
      rows.push(await photoOf(vault, story, { takeBackId: story.back.takeBackId, at: at(story.back.on, '08:30') }))
  }
  if (rows.length > 0) await db.insert(photos).values(rows)
}

type Of = { readonly handOverId?: string; readonly takeBackId?: string; readonly at: Date }

async function photoOf(vault: House['vault'], story: Out, of: Of): Promise<typeof photos.$inferInsert> {
  const id = randomUUID()
  const body = await sharp(Buffer.from(svgOf(story)))
    .jpeg({ quality: 80 })
    .toBuffer()
  const kept = { bodySealed: vault.seal(body.toString('base64'), id), bytes: body.length }
  return { id, ...theirs(story), ...of, ...kept, takenBy: story.centre.staff.driver }
}

const svgOf = ({ unit }: Story): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="-11 0 86 64">
    <rect x="-11" width="86" height="64" fill="#d8d4cc"/><rect x="-11" y="55" width="86" height="9" fill="#b9b2a6"/>
    <path d="${WHEELS[unit.category.code]?.line}" fill="none" stroke="#23302d" stroke-width="2" stroke-linecap="round"/></svg>`
