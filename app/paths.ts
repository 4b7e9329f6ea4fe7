import { deskPaths } from './desk-paths.ts'
import { type Query, withQuery } from './with-query.ts'

const reserve = (code: string, step = '', query?: Query) => withQuery(`/devices/${code}/reserve${step}`, query)
const reservation = (reference: string, part = '') => `/reservations/${reference}${part}`

/** Every address of the service. None holds anything about a person. */
export const paths = {
  offline: () => '/offline',
  home: () => '/',
  display: () => '/display',
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  signInCode: (next?: string) => withQuery('/sign-in/code', { next }),
  staffSignIn: (next?: string) => withQuery('/sign-in/staff', { next }),
  signOut: () => '/sign-out',
  demoMessages: () => '/demo/messages',

  devices: (query?: Query) => withQuery('/devices', query),
  device: (code: string, query?: Query) => withQuery(`/devices/${code}`, query),
  /** Devices side by side. */
  compare: (codes: readonly string[] = []) =>
    codes.length === 0
      ? '/devices/compare'
      : `/devices/compare?${new URLSearchParams(codes.map(code => ['code', code]))}`,
  /** Short texts on choosing and using devices, and what the words of the service mean. */
  guides: () => '/guides',
  guide: (slug: string) => `/guides/${slug}`,
  glossary: () => '/glossary',
  reservePeriod: (code: string, query?: Query) => reserve(code, '', query),
  reserveQuote: (code: string, query: Query) => reserve(code, '/quote', query),
  reserveWho: (code: string, query: Query) => reserve(code, '/who', query),
  reserveDelivery: (code: string, query: Query) => reserve(code, '/delivery', query),
  reserveContact: (code: string, query: Query) => reserve(code, '/contact', query),
  reserveCheck: (code: string, query: Query) => reserve(code, '/check', query),
  reservation: (reference: string, query?: Query) => withQuery(reservation(reference), query),
  /** When a device is free, month by month. */
  deviceCalendar: (code: string, query?: Query) => withQuery(`/devices/${code}/calendar`, query),
  /** What there is instead when nothing is free. */
  reserveInstead: (code: string, query: Query) => reserve(code, '/instead', query),
  reserveHold: (code: string, query: Query) => reserve(code, '/hold', query),
  waitingNew: (code: string, query?: Query) => withQuery(`/devices/${code}/waiting`, query),
  waiting: (id: string) => `/waiting/${id}`,
  wishNew: (query?: Query) => withQuery('/wishes/new', query),
  /** Its days, for the calendar of a telephone. */
  reservationCalendar: (reference: string) => reservation(reference, '/calendar.ics'),
  reservationChange: (reference: string) => reservation(reference, '/change'),
  reservationExtension: (reference: string) => reservation(reference, '/extension'),
  reservationExchange: (reference: string) => reservation(reference, '/exchange'),
  reservationReturn: (reference: string) => reservation(reference, '/return'),
  reservationCancellation: (reference: string) => reservation(reference, '/cancellation'),
  /** What the person pays online, and in which parts. */
  reservationPayment: (reference: string) => reservation(reference, '/payment'),
  reservationReceipt: (reference: string, number: string) => reservation(reference, `/receipts/${number}`),
  reservationReceiptPdf: (reference: string, number: string) =>
    reservation(reference, `/receipts/${number}/receipt.pdf`),
  /** What was sent a few minutes ago is taken back. */
  reservationUndo: (reference: string) => reservation(reference, '/undo'),
  /** How a payment stands: where the provider sends the person back to. */
  payment: (id: string) => `/payments/${id}`,
  /** The page that stands in for a provider in the demo. */
  testPayment: (opaqueRef: string) => `/test-payments/${opaqueRef}`,
  stripeWebhook: () => '/webhooks/stripe',
  reservationAgreement: (reference: string) => reservation(reference, '/agreement'),
  mine: () => '/mine',
  /** Who may act for whom. */
  mineCarers: () => '/mine/carers',
  /** How messages reach the person, and what they were told lately. */
  mineMessages: (query?: Query) => withQuery('/mine/messages', query),
  /** The link in an e-mail that ends reminders. */
  stopReminders: (token: string) => `/messages/stop/${token}`,
  mineCarersNew: () => '/mine/carers/new',
  /** Where a carer chooses for whom they act: posted, so that nothing about anybody stands in an address. */
  acting: () => '/acting',
  /** What the QR code on a unit opens. */
  unit: (code: string) => `/u/${code}`,
  unitFault: (code: string) => `/u/${code}/fault`,

  /** Where the staff of a centre and officers start. */
  ...deskPaths,

  district: (query?: Query) => withQuery('/district', query),
  districtRentals: (query?: Query) => withQuery('/district/rentals', query),
  openApi: () => '/api/v1/openapi.json',
}
