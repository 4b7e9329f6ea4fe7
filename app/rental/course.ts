import type { ReservationState } from '#app/booking/reservation.ts'

/** The stations on the way of a reservation, in the order in which a person meets them. */
export const STEPS = [
  'asked',
  'decided',
  'refused',
  'cancelled',
  'signed',
  'paid',
  'fitted',
  'handed_over',
  'returned',
  'settled',
] as const
export type Step = (typeof STEPS)[number]

export type CourseFacts = {
  readonly state: ReservationState
  readonly requestedAt: string
  readonly decidedAt: string | null
  readonly cancelledAt: string | null
  readonly fromOn: string
  readonly toOn: string
  readonly signedAt: string | null
  readonly isPaid: boolean
  readonly needsFitting: boolean
  readonly isFitted: boolean
  readonly startedOn: string | null
  readonly endedOn: string | null
  readonly isSettled: boolean
}

/** A station with its day or instant, where that is known or planned. */
export type Station = { readonly step: Step; readonly isDone: boolean; readonly on: string | null }
export type Placed = Omit<Station, 'isDone'> & { readonly place: 'done' | 'current' | 'next' }

/** What has happened, what comes now and what follows; an end that came early is the last station. */
export function courseOf(facts: CourseFacts): readonly Placed[] {
  const stations = stationsOf(facts)
  const current = stations.findIndex(({ isDone }) => !isDone)
  return stations.map(({ step, on, isDone }, index) => ({
    step,
    on,
    place: isDone ? 'done' : index === current ? 'current' : 'next',
  }))
}

function stationsOf(facts: CourseFacts): readonly Station[] {
  const { state, requestedAt, decidedAt, cancelledAt } = facts
  const asked: Station = { step: 'asked', isDone: true, on: requestedAt }
  const decided: Station = { step: 'decided', isDone: decidedAt !== null, on: decidedAt }
  if (state === 'refused') return [asked, { step: 'refused', isDone: true, on: decidedAt }]
  if (state === 'cancelled')
    return [asked, ...(decidedAt ? [decided] : []), { step: 'cancelled', isDone: true, on: cancelledAt }]
  return [asked, decided, ...beforeHandOver(facts), ...afterwards(facts)]
}

function beforeHandOver({ signedAt, isPaid, needsFitting, isFitted, startedOn }: CourseFacts): readonly Station[] {
  const isOver = startedOn !== null
  return [
    { step: 'signed', isDone: signedAt !== null || isOver, on: signedAt },
    { step: 'paid', isDone: isPaid || isOver, on: null },
    ...(needsFitting ? [{ step: 'fitted' as const, isDone: isFitted || isOver, on: null }] : []),
  ]
}

const afterwards = ({ fromOn, toOn, startedOn, endedOn, isSettled }: CourseFacts): readonly Station[] => [
  { step: 'handed_over', isDone: startedOn !== null, on: startedOn ?? fromOn },
  { step: 'returned', isDone: endedOn !== null, on: endedOn ?? toOn },
  { step: 'settled', isDone: endedOn !== null && isSettled, on: null },
]
