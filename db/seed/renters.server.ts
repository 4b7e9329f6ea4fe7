import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { House } from '#app/acts/house.server.ts'
import { disabilityIn } from '#app/eligibility/disability.ts'
import type { ProofKind } from '#app/eligibility/proof.ts'
import { NEEDED_PROOFS } from '#app/eligibility/standing.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import { addMonths, dayAt, startOf } from '#app/time/day.ts'
import { accounts } from '#db/schema/access.ts'
import { personClasses, personTraits, proofs } from '#db/schema/eligibility.ts'
import { consents, people } from '#db/schema/people.ts'
import { RENTERS } from './cast.ts'
import type { Places } from './districts.server.ts'
import { EXAMPLES_SINCE } from './programmes.server.ts'

type Renter = (typeof RENTERS)[keyof typeof RENTERS]
type Checker = { readonly id: string }

/** The residents of the cast, as if each had been to the counter: who they are, what they showed, what they agreed to. */
export async function seedRenters(house: House, places: Places): Promise<ReadonlyMap<string, string>> {
  const [checker] = await house.db.select().from(accounts).where(eq(accounts.email, 'desk@wuqing.example'))
  if (!checker) throw new Error('the colleagues come before the renters')
  const ids = new Map<string, string>()
  for (const [key, renter] of Object.entries(RENTERS)) ids.set(key, await seedRenter(house, places, renter, checker))
  return ids
}

async function seedRenter(house: House, places: Places, renter: Renter, checker: Checker): Promise<string> {
  const { db } = house
  const street = places.streets.get(renter.street)
  if (!street) throw new Error(`no street ${renter.street}`)
  const of = { personId: randomUUID(), districtId: street.districtId }
  await db
    .insert(people)
    .values({ ...personRow(house, renter, of.personId), districtId: of.districtId, streetId: street.id })
  await db
    .insert(accounts)
    .values({ name: renter.name, phone: renter.phone, roles: ['resident'], personId: of.personId })
  const [textVersion, givenAt] = [CONSENT_TEXT_VERSION, startOf(EXAMPLES_SINCE)]
  await db
    .insert(consents)
    .values((['service', 'entitlement'] as const).map(purpose => ({ ...of, purpose, textVersion, givenAt })))
  await seedProofs(house, renter, of, checker)
  return of.personId
}

const personRow = ({ vault }: House, renter: Renter, id: string) => ({
  id,
  name: renter.name,
  phone: renter.phone,
  bornOn: birthOf(renter.idNumber),
  address: renter.address,
  isLocal: renter.isLocal,
  idNumberSealed: vault.seal(renter.idNumber, id),
  idNumberIndex: vault.index(renter.idNumber),
  idNumberTail: tailOf(renter.idNumber),
  ...('cardNumber' in renter
    ? { cardNumberSealed: vault.seal(renter.cardNumber, id), cardNumberIndex: vault.index(renter.cardNumber) }
    : {}),
})

/** Verified long ago and good for two more years; the class rests on the last of the papers. */
async function seedProofs(
  house: House,
  renter: Renter,
  of: { personId: string; districtId: string },
  { id: checkedBy }: Checker,
) {
  const [validFrom, validUntil] = [EXAMPLES_SINCE, addMonths(dayAt(house.now()), 24)]
  const checkedAt = startOf(validFrom)
  const rows = NEEDED_PROOFS[renter.userClass].map(kind => {
    const id = randomUUID()
    const number = numberOf(renter, kind)
    const sealed =
      number === undefined ? {} : { numberSealed: house.vault.seal(number, id), numberTail: tailOf(number) }
    return {
      id,
      ...of,
      kind,
      state: 'verified' as const,
      validFrom,
      validUntil,
      shownAt: checkedAt,
      checkedAt,
      checkedBy,
      ...sealed,
    }
  })
  await house.db.insert(proofs).values(rows)
  const proofId = rows.at(-1)?.id
  if (proofId === undefined) throw new Error('a class rests on a paper')
  const decided = { decidedBy: checkedBy, decidedAt: checkedAt }
  const { userClass } = renter
  await house.db
    .insert(personClasses)
    .values({ ...of, userClass, fromOn: validFrom, untilOn: validUntil, proofId, ...decided })
  const card = numberOf(renter, 'disability_card')
  const traits = card === undefined ? [] : disabilityIn(card)
  const days = { fromOn: validFrom, untilOn: validUntil, ...decided }
  if (traits.length > 0) await house.db.insert(personTraits).values(traits.map(one => ({ ...of, ...one, ...days })))
}

const numberOf = (renter: Renter, kind: ProofKind): string | undefined => {
  if (kind === 'identity_number') return renter.idNumber
  return kind === 'disability_card' && 'cardNumber' in renter ? renter.cardNumber : undefined
}
