import { classOn } from '#app/eligibility/classes.server.ts'
import { standingsOf } from '#app/eligibility/standing.ts'
import type { Person } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quoteFor } from '#app/pricing/quotes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { MOST_MONTHS } from './reservation.ts'

type Asked = {
  readonly productId: string
  readonly districtId: string
  readonly userClass: UserClass
  readonly months: number
  readonly from: Day
}

/** What a rental costs by the price and programmes of its first day; none for months that nobody may rent. */
export async function quoteForPerson(db: Database, { from, ...asked }: Asked): Promise<Quote | undefined> {
  const isPossible = Number.isInteger(asked.months) && asked.months >= 1 && asked.months <= MOST_MONTHS
  return isPossible ? quoteFor(db, { ...asked, day: from }) : undefined
}

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
