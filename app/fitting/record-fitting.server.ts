import { act } from '#app/acts/act.server.ts'
import { productById } from '#app/catalogue/products.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { checkFit } from './fit-check.ts'
import { NewFitting } from './fitting.input.ts'
import { decideFitting, type FittingOutcome, type FittingRefusal, fittingEnds } from './fitting.ts'
import { addFitting } from './fittings.server.ts'
import { askedOnly, unmeasured } from './measurement-range.ts'

type Answered = Result<{ fittingId: string; outcome: FittingOutcome }, FittingRefusal | 'nobody_to_fit'>

/** A fitter's signed finding for one person and one category. It never changes; a later one takes its place. */
export const recordFitting = act({
  name: 'fitting.record-fitting',
  input: NewFitting,
  may: ['fitter'],
  async does({ db, actor, now, today, touch }, input): Promise<Answered> {
    const { personId, productId, outcome, advice, signedName, signedDrawn } = input
    const { centreId, districtId } = actor
    const [person, product] = [await personById(db, personId), await productById(db, productId)]
    if (!person || !product || !centreId || !districtId) return no('nobody_to_fit')
    const { category } = product
    const { measurements, home } = askedOnly(category, input)
    const asked = [...category.measurements, ...category.homeLimits]
    const decided = decideFitting({
      outcome,
      missing: unmeasured(category, measurements),
      checks: checkFit(product, measurements, home, asked),
      cautionsToLookAt: category.cautions.length,
      cautionsLookedAt: category.cautions.filter((_, place) => input.cautions.includes(String(place))).length,
    })
    if (!decided.ok) return decided
    const whose = { personId, centreId, districtId, categoryId: category.id, productId }
    const signed = { signedName, signatureDrawn: signedDrawn, fittedBy: actor.id }
    const dates = { fittedOn: today, validUntil: fittingEnds(today), at: now }
    const id = await addFitting(db, {
      ...whose,
      ...signed,
      ...dates,
      measurements,
      home,
      outcome: decided.value,
      advice,
    })
    touch({ subject: 'fitting', id, fields: [...Object.keys(measurements), ...Object.keys(home), 'outcome'] })
    return yes({ fittingId: id, outcome: decided.value })
  },
})
