import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { categoryByCode } from '#app/catalogue/categories.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts, centreById } from '#app/districts/districts.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { AddWish } from './wish.input.ts'
import { addOneWish } from './wishes.server.ts'

type Refusal = 'product_unknown' | 'category_unknown' | 'centre_is_elsewhere' | 'person_not_introduced'

/**
 * A device that a centre does not have is wished for, and counted when it buys. It borrows the house's sight, since
 * somebody who has not said who they are yet may wish too: such a row is nobody's.
 */
export const addWish = act({
  name: 'waiting.add-wish',
  input: AddWish,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  sight: 'house',
  async does(deed, given): Promise<Result<{ wishId: string }, Refusal>> {
    const { db, actor, now, touch } = deed
    const centre = await centreFor(deed, given)
    if (!centre) return no('centre_is_elsewhere')
    const product = given.product === '' ? undefined : await productByCode(db, given.product)
    if (given.product !== '' && !product) return no('product_unknown')
    const category = given.category === '' ? undefined : await categoryByCode(db, given.category)
    if (given.category !== '' && !category) return no('category_unknown')
    const person = await personFor(deed, given.personId)
    if (!person.ok) return person
    const wishId = await addOneWish(db, {
      ...{ personId: person.value, centreId: centre.id, districtId: centre.districtId, words: given.words },
      ...{ productId: product?.id ?? null, categoryId: category?.id ?? null, wishedAt: now, wishedBy: actor.id },
    })
    touch({ subject: 'wish', id: wishId })
    return yes({ wishId })
  },
})

/** The staff's own centre; a resident's as they say, else the one that serves their district. */
async function centreFor({ db, actor }: Deed, { centre: code }: Pick<z.infer<typeof AddWish>, 'centre'>) {
  if (actor.centreId !== null) return centreById(db, actor.centreId)
  const centres = (await allDistricts(db)).flatMap(district => district.centres)
  if (code !== '') return centres.find(one => one.code === code)
  const person = actor.personId === null ? undefined : await personById(db, actor.personId)
  return centres.find(one => one.districtId === person?.districtId) ?? centres[0]
}

/** Residents wish for themselves; the staff may name somebody of their district. */
async function personFor({ db, actor }: Deed, named: string | undefined) {
  if (actor.centreId === null) return yes(actor.personId)
  if (named === undefined) return yes(null)
  const person = await personById(db, named)
  return person?.districtId === actor.districtId ? yes(person.id) : no('person_not_introduced')
}
