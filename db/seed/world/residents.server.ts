import type { House } from '#app/acts/house.server.ts'
import { disabilityIn } from '#app/eligibility/disability.ts'
import type { ProofKind } from '#app/eligibility/proof.ts'
import { NEEDED_PROOFS } from '#app/eligibility/standing.ts'
import type { Trait } from '#app/eligibility/trait.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { addDays, type Day, startOf } from '#app/time/day.ts'
import { personClasses, personTraits, proofs } from '#db/schema/eligibility.ts'
import { consents, people } from '#db/schema/people.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { addressOf, identityNumberOf, nameOf } from './names.ts'
import type { StageCentre } from './stage.server.ts'

/** Somebody of the demo, as the stories tell of them. */
export type Resident = {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly streetId: string
  readonly userClass: UserClass
}

/** A proof is as old as the history and holds beyond it. */
const PROVED_DAYS_AGO = 400
const PROVED_FOR_DAYS = 430
const CLASSES: readonly (readonly [UserClass, number])[] = [
  ['local_elderly', 46],
  ['hardship_disabled', 28],
  ['local_ill', 11],
  ['other', 15],
]
const AGES: { readonly [Class in UserClass]: readonly [number, number] } = {
  local_elderly: [63, 94],
  hardship_disabled: [19, 88],
  local_ill: [24, 58],
  other: [26, 84],
}

type Seeding = Pick<House, 'db' | 'vault'> & { readonly chance: Chance; readonly today: Day }

/** The people of one district, each with consent, and with a checked proof where their class needs one. */
export async function seedResidents(seeding: Seeding, centre: StageCentre, count: number, firstPhone: number) {
  const { db } = seeding
  const made = Array.from({ length: count }, (_, i) => personOf(seeding, centre, firstPhone, i))
  await insertAll(
    db,
    people,
    made.map(({ row }) => row),
  )
  await insertAll(
    db,
    consents,
    made.flatMap(one => consentsOf(seeding, one)),
  )
  const proved = made.flatMap(one => proofsOf(seeding, centre, one))
  await insertAll(
    db,
    proofs,
    proved.flatMap(({ shown }) => shown),
  )
  await insertAll(
    db,
    personClasses,
    proved.map(({ held }) => held),
  )
  await insertAll(
    db,
    personTraits,
    proved.flatMap(({ held, card }) => traitsOf(held, card)),
  )
  return made.map(({ resident }) => resident)
}

type Made = { readonly resident: Resident; readonly row: typeof people.$inferInsert; readonly idNumber: string }

function personOf({ chance, vault, today }: Seeding, centre: StageCentre, firstPhone: number, order: number): Made {
  const userClass = chance.weighted(CLASSES)
  const bornIn = Number(today.slice(0, 4)) - chance.between(...AGES[userClass])
  const idNumber = identityNumberOf(chance, centre.districtCode, bornIn, order)
  const [id, streetId] = [chance.uuid(), chance.pick(centre.streetIds)]
  const phone = String(firstPhone + order)
  const resident = { id, name: nameOf(chance, bornIn), phone, address: addressOf(chance), streetId, userClass }
  const { name, address } = resident
  const number = {
    idNumberSealed: vault.seal(idNumber, id),
    idNumberIndex: vault.index(idNumber),
    idNumberTail: tailOf(idNumber),
  }
  const isLocal = userClass !== 'other' || chance.happens(0.3)
  const whole = {
    id,
    name,
    phone,
    bornOn: birthOf(idNumber),
    districtId: centre.districtId,
    streetId,
    address,
    isLocal,
  }
  return { resident, idNumber, row: { ...whole, ...number, addedAt: startOf(addDays(today, -PROVED_DAYS_AGO)) } }
}

const consentsOf = ({ today }: Seeding, { resident, row }: Made) =>
  (resident.userClass === 'other' ? (['service'] as const) : (['service', 'entitlement'] as const)).map(purpose => ({
    ...{ personId: resident.id, districtId: row.districtId, purpose, textVersion: CONSENT_TEXT_VERSION },
    givenAt: startOf(addDays(today, -PROVED_DAYS_AGO)),
  }))

/** Every paper that the class asks for; it rests on the last of them. */
function proofsOf({ chance, vault, today }: Seeding, { staff, districtId }: StageCentre, { resident, idNumber }: Made) {
  const { id: personId, userClass } = resident
  if (userClass === 'other') return []
  const [fromOn, untilOn] = [addDays(today, -PROVED_DAYS_AGO), addDays(today, PROVED_FOR_DAYS)]
  const at = startOf(fromOn)
  const checked = { state: 'verified' as const, checkedAt: at, checkedBy: staff.desk, shownAt: at }
  const card = `${idNumber}${chance.between(1, 7)}${chance.between(1, 4)}`
  const numberOn: { readonly [Kind in ProofKind]?: string } = { identity_number: idNumber, disability_card: card }
  const about = { personId, districtId }
  const shown = NEEDED_PROOFS[userClass].map(kind => {
    const id = chance.uuid()
    const number = numberOn[kind]
    const sealed = number === undefined ? {} : { numberSealed: vault.seal(number, id), numberTail: tailOf(number) }
    return {
      numberSealed: null,
      numberTail: null,
      ...{ id, ...about, kind, ...checked, ...sealed, validFrom: fromOn, validUntil: untilOn },
    }
  })
  const held = {
    ...about,
    userClass,
    fromOn,
    untilOn,
    proofId: shown.at(-1)?.id ?? '',
    decidedBy: staff.desk,
    decidedAt: at,
  }
  return [{ shown, held, card: userClass === 'hardship_disabled' ? card : null }]
}

/** Every so many of those on a card live on the minimum allowance; of the old as many have been assessed. */
const ONE_IN = 3

/** What their card says, and what a few have shown besides: as like as their numbers, so that nothing else moves by it. */
function traitsOf({ userClass, proofId: _proof, ...held }: Held, card: string | null) {
  const isOneOf = Number.parseInt(held.personId.slice(0, 2), 16) % ONE_IN === 0
  const level = String((Number.parseInt(held.personId.slice(2, 4), 16) % ONE_IN) + 1)
  const shown: Record<string, readonly { readonly trait: Trait; readonly value: string }[]> = {
    hardship_disabled: [{ trait: 'relief', value: isOneOf ? 'minimum_living' : 'low_income' }],
    local_elderly: isOneOf
      ? [
          { trait: 'ability_level', value: level },
          { trait: 'care_level', value: level },
        ]
      : [],
  }
  const traits = [...(card === null ? [] : disabilityIn(card)), ...(shown[userClass] ?? [])]
  return traits.map(one => ({ ...held, ...one }))
}
type Held = Omit<typeof personClasses.$inferInsert, 'id'>
