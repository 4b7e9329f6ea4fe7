import { classOn } from '#app/eligibility/classes.server.ts'
import { standingsOf } from '#app/eligibility/standing.ts'
import { factsOn, onlyOfClass, type PersonFacts } from '#app/eligibility/trait.ts'
import type { Person } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quoteFor } from '#app/pricing/quotes.server.ts'
import { NO_PAST, type Past } from '#app/programmes/allowance.ts'
import { takeAllowances } from '#app/programmes/allowances.server.ts'
import { limitsAsked } from '#app/programmes/limits-asked.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { type PersonMoney, personMoney } from './person-money.server.ts'
import { MOST_MONTHS } from './reservation.ts'

type Asked = {
  readonly productId: string
  readonly districtId: string
  readonly userClass: UserClass
  readonly months: number
  readonly from: Day
  /** Null for somebody of whom only the class is known. */
  readonly personId: string | null
  /** The reservation that is priced anew: what it holds itself does not count. */
  readonly without?: string
}

/** What a rental costs by the price and programmes of its first day; none for months that nobody may rent. */
export async function quoteForPerson(db: Database, asked: Asked): Promise<Quote | undefined> {
  const { productId, districtId, userClass, months, from, personId, without = null } = asked
  if (!isPossible(months)) return undefined
  const period = monthsFrom(from, months)
  const money = personId === null ? null : await personMoney(db, { ...period, personId, districtId, without })
  return quoteFor(db, { productId, districtId, months, from, ...knownAs(money, userClass, from) })
}

/** What a quote asks about somebody who counts as a class on the first day. */
export function knownAs(
  money: PersonMoney | null,
  userClass: UserClass,
  from: Day,
): { readonly person: PersonFacts; readonly past: Past } {
  if (!money?.facts) return { person: onlyOfClass(userClass), past: NO_PAST }
  const person = { ...money.facts, otherwise: userClass }
  const isSo = factsOn(person, from).userClass === userClass
  return {
    person: isSo ? person : { ...person, classes: [] },
    past: { ...money.past, isInHousehold: money.householdId !== null },
  }
}

/** A rental that was extended may have more months left than anybody may ask for at once. */
const FARTHEST_MONTHS = 36

type Drawing = Omit<Asked, 'productId' | 'personId' | 'without'> & {
  readonly personId: string
  /** The first day that it has had until now, where that is given up: its limits are drawn on less. */
  readonly instead?: Day
}

/**
 * Takes the turn at every limit on which this rental may draw, whatever the person will count as: what is quoted after that
 * holds. After the reservation's row and before the stock.
 */
export async function takeTurnAtLimits(db: Database, asked: Drawing): Promise<void> {
  const { personId, districtId, userClass, months, from, instead = from } = asked
  if (!Number.isInteger(months) || months < 1 || months > FARTHEST_MONTHS) return
  const [period, former] = [monthsFrom(from, months), monthsFrom(instead, months)]
  // Days beyond what can be written: they are refused before they are priced.
  if (period.to <= from) return
  const [programmes, money] = await atOnce([
    programmesOn(db, districtId, from),
    personMoney(db, { ...period, personId, districtId, without: null }),
  ])
  const drawing = {
    districtId,
    personId,
    householdId: money.householdId,
    facts: countingAs(money, userClass),
    product: null,
  }
  const limits = limitsAsked(programmes, { ...drawing, period })
  const given = instead === from ? [] : limitsAsked(programmes, { ...drawing, period: former })
  await takeAllowances(db, [...limits, ...given])
}

/** Somebody as whatever they may count as: what is verified, what they say, and nothing. */
export function countingAs({ facts }: PersonMoney, said: UserClass): readonly PersonFacts[] {
  if (!facts) return [onlyOfClass(said)]
  const classes = new Set<UserClass>([...facts.classes.map(({ userClass }) => userClass), said, 'other'])
  return [...classes].map(otherwise => ({ ...facts, classes: [], otherwise }))
}

/** Whether anybody may rent for so many months. */
const isPossible = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS

/** The class that a price rests on: the verified one of the first day, else what the person says, if it is open to them. */
export const askedClass = async (
  db: Database,
  person: Pick<Person, 'id' | 'bornOn' | 'isLocal'>,
  said: UserClass,
  from: Day,
): Promise<AskedClass> => classFor(person, await classOn(db, person.id, from), said, from)

type AskedClass = { readonly userClass: UserClass; readonly isVerified: boolean; readonly isOpen: boolean }

/** The same, when it is known already what was verified. */
export function classFor(
  person: Pick<Person, 'bornOn' | 'isLocal'>,
  verified: UserClass | undefined,
  said: UserClass,
  from: Day,
): AskedClass {
  if (verified) return { userClass: verified, isVerified: true, isOpen: true }
  return { userClass: said, isVerified: false, isOpen: openClasses(person, from).includes(said) }
}

/** The classes that what is known of a person does not rule out. */
export const openClasses = ({ bornOn, isLocal }: Pick<Person, 'bornOn' | 'isLocal'>, day: Day): readonly UserClass[] =>
  standingsOf({ bornOn, isLocal, holds: [] }, day).map(({ userClass }) => userClass)
