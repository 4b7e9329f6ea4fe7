import type { CareScope } from '#app/acts/acting-for.ts'

/**
 * What somebody who acts for another may open, and what the consent must cover for it. What asks for a sign-in and does
 * not stand here is shut while one acts for another: a new page is so by itself.
 */
export const CARE_RULES: { readonly [routeId: string]: CareScope | 'always' } = {
  'routes/sign-out': 'always',
  'routes/acting': 'always',
  'routes/mine': 'see',
  'routes/waiting.$id': 'see',
  'routes/reservations.$reference': 'see',
  'routes/reservations.$reference_.agreement': 'see',
  // Anybody may look at these; for a person they show that person's class, price and place in the queue.
  'routes/devices.$code_.calendar': 'reserve',
  'routes/devices.$code_.reserve': 'reserve',
  'routes/devices.$code_.reserve_.quote': 'reserve',
  'routes/devices.$code_.reserve_.instead': 'reserve',
  'routes/devices.$code_.reserve_.who': 'reserve',
  'routes/devices.$code_.reserve_.delivery': 'reserve',
  'routes/devices.$code_.reserve_.contact': 'reserve',
  'routes/devices.$code_.reserve_.check': 'reserve',
  'routes/devices.$code_.reserve_.hold': 'reserve',
  'routes/devices.$code_.waiting': 'reserve',
  'routes/wishes.new': 'reserve',
  'routes/reservations.$reference_.calendar[.]ics': 'see',
  'routes/reservations.$reference_.cancellation': 'reserve',
  'routes/reservations.$reference_.change': 'reserve',
  'routes/reservations.$reference_.extension': 'reserve',
  'routes/reservations.$reference_.exchange': 'reserve',
  'routes/reservations.$reference_.return': 'reserve',
  'routes/u.$code_.fault': 'reserve',
  // What can be taken back is a request or a payment: each act asks for its own.
  'routes/reservations.$reference_.undo': 'see',
  'routes/reservations.$reference_.payment': 'pay',
  'routes/payments.$id': 'pay',
  'routes/reservations.$reference_.receipts.$number': 'pay',
  'routes/reservations.$reference_.receipts.$number_.receipt[.]pdf': 'pay',
}
