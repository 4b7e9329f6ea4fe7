import type { ZodObject, ZodType } from 'zod'
import type { ApiScope } from '#app/access/api-scope.ts'
import {
  AvailabilityAnswer,
  AvailabilityQuery,
  CatalogueAvailabilityAnswer,
  CategoriesAnswer,
  ProductPath,
  ProductsAnswer,
  ProductsQuery,
  QuoteAnswer,
  QuoteRequest,
  ReservationAnswer,
  ReservationPath,
  ReservationRequest,
} from './api-schemas.server.ts'
import { UnitMoveRequest, UnitPath, UnitPlaceAnswer } from './api-unit-schemas.server.ts'

/** One thing that a program may ask for: where, with which scope, what it sends and what it is answered. */
export type Operation<Answer = unknown> = {
  readonly route: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly summary: string
  readonly scope: ApiScope
  readonly params?: ZodObject
  readonly query?: ZodObject
  readonly body?: ZodType
  readonly answer: ZodType<Answer>
  readonly status?: 201
  /** The refusals that it may answer beside those of every operation. */
  readonly refusals: readonly string[]
}

const operation = <const Given extends Operation>(given: Given) => given

export const listCategories = operation({
  route: 'routes/api.v1.categories',
  method: 'GET',
  path: '/api/v1/categories',
  summary: 'All categories that are offered',
  scope: 'catalogue:read',
  answer: CategoriesAnswer,
  refusals: [],
})

export const listProducts = operation({
  route: 'routes/api.v1.products._index',
  method: 'GET',
  path: '/api/v1/products',
  summary: 'Products by words, category and need, page by page',
  scope: 'catalogue:read',
  query: ProductsQuery,
  answer: ProductsAnswer,
  refusals: [],
})

export const readAvailability = operation({
  route: 'routes/api.v1.products.$code.availability',
  method: 'GET',
  path: '/api/v1/products/{code}/availability',
  summary: 'How many units of a product are free at a centre, day by day',
  scope: 'catalogue:read',
  params: ProductPath,
  query: AvailabilityQuery,
  answer: AvailabilityAnswer,
  refusals: ['not_found', 'day_is_past'],
})

export const readCatalogueAvailability = operation({
  route: 'routes/api.v1.availability',
  method: 'GET',
  path: '/api/v1/availability',
  summary: 'How many units of every product are free at a centre for one whole period',
  scope: 'catalogue:read',
  query: AvailabilityQuery,
  answer: CatalogueAvailabilityAnswer,
  refusals: ['not_found', 'day_is_past'],
})

export const makeQuote = operation({
  route: 'routes/api.v1.quotes',
  method: 'POST',
  path: '/api/v1/quotes',
  summary: 'What a rental costs, and who bears which part of it',
  scope: 'quotes:read',
  body: QuoteRequest,
  answer: QuoteAnswer,
  refusals: ['not_found', 'product_has_no_price'],
})

export const makeReservation = operation({
  route: 'routes/api.v1.reservations._index',
  method: 'POST',
  path: '/api/v1/reservations',
  summary: 'Reserves a product of the token’s centre for somebody',
  scope: 'reservations:write',
  body: ReservationRequest,
  answer: ReservationAnswer,
  status: 201,
  refusals: [
    'none_free',
    'needs_a_person',
    'one_device_a_reservation',
    'product_unknown',
    'price_has_changed',
    'class_is_not_open',
    'day_is_past',
    'key_reused',
  ],
})

export const readReservation = operation({
  route: 'routes/api.v1.reservations.$reference',
  method: 'GET',
  path: '/api/v1/reservations/{reference}',
  summary: 'A reservation of the token’s centre',
  scope: 'reservations:read',
  params: ReservationPath,
  answer: ReservationAnswer,
  refusals: ['not_found'],
})

export const moveUnit = operation({
  route: 'routes/api.v1.units.$tag.movements',
  method: 'POST',
  path: '/api/v1/units/{tag}/movements',
  summary: 'Says where a unit of the token’s centre is now, in the state that it is in',
  scope: 'units:write',
  params: UnitPath,
  body: UnitMoveRequest,
  answer: UnitPlaceAnswer,
  refusals: [
    'not_found',
    'no_such_place',
    'unit_lies_nowhere',
    'place_does_not_suit_it',
    'unit_has_moved_since',
    'moment_is_in_the_future',
    'unit_cannot_move',
    'key_reused',
  ],
})

export const OPERATIONS: readonly Operation[] = [
  listCategories,
  listProducts,
  readAvailability,
  readCatalogueAvailability,
  makeQuote,
  makeReservation,
  readReservation,
  moveUnit,
]
