import { expect, test } from 'vitest'
import { CARE_SCOPES } from '#app/acts/acting-for.ts'
import type { Actor } from '#app/acts/actor.ts'
import { actingBy, CONSENTS } from '#test/support/makers-of-care.ts'
import { CARE_RULES } from './care-rules.ts'
import { guarded } from './guard.server.ts'
import { ROUTE_RULES } from './route-rules.ts'

const page = { loader: (_asked: unknown) => 'read', action: (_asked: unknown) => 'done' }
const routes = guarded({
  routes: Object.fromEntries(Object.keys(ROUTE_RULES).map(id => [id, { module: page }])),
}).routes

/** What a page answers: `open`, or the status with which it stays shut. */
function answerOf(route: string, actor: Actor, method: 'loader' | 'action' = 'loader') {
  const request = new Request('http://fuju.test/')
  try {
    routes[route]?.module[method]?.({ request, context: { actor, mode: 'demo' }, params: {} })
    return 'open'
  } catch (answer) {
    return answer instanceof Response ? answer.status : answer
  }
}

const [SEEING, RESERVING, PAYING] = ['see', 'reserve', 'pay'] as const
test.each([
  ['routes/mine', SEEING],
  ['routes/reservations.$reference', SEEING],
  ['routes/reservations.$reference_.agreement', SEEING],
  ['routes/waiting.$id', SEEING],
  ['routes/devices.$code_.reserve', RESERVING],
  ['routes/devices.$code_.reserve_.quote', RESERVING],
  ['routes/devices.$code_.reserve_.delivery', RESERVING],
  ['routes/devices.$code_.reserve_.check', RESERVING],
  ['routes/devices.$code_.waiting', RESERVING],
  ['routes/reservations.$reference_.cancellation', RESERVING],
  ['routes/reservations.$reference_.extension', RESERVING],
  ['routes/u.$code_.fault', RESERVING],
  ['routes/reservations.$reference_.payment', PAYING],
  ['routes/payments.$id', PAYING],
  ['routes/reservations.$reference_.receipts.$number', PAYING],
  ['routes/reservations.$reference_.receipts.$number_.receipt[.]pdf', PAYING],
  ['routes/_index', undefined],
  ['routes/devices.$code', undefined],
  ['routes/acting', undefined],
  ['routes/sign-out', undefined],
] as const)('%s asks a consent for %s', (route, needed) => {
  for (const scopes of CONSENTS) {
    const expected = needed === undefined || scopes.includes(needed) ? 'open' : 403
    for (const method of ['loader', 'action'] as const)
      expect({ scopes, answer: answerOf(route, actingBy(scopes), method) }).toEqual({ scopes, answer: expected })
  }
})

test('whatever asks for a sign-in and was not thought of is shut to who acts for another', () => {
  const open = Object.keys(ROUTE_RULES).filter(id => answerOf(id, actingBy(CARE_SCOPES)) === 'open')
  const forAll = Object.keys(ROUTE_RULES).filter(id => ['anyone', 'demo', 'token'].includes(String(ROUTE_RULES[id])))
  expect(open.filter(id => !forAll.includes(id)).sort()).toEqual(
    Object.keys(CARE_RULES)
      .filter(id => !forAll.includes(id))
      .sort(),
  )
  expect(answerOf('routes/mine_.carers', actingBy(CARE_SCOPES))).toBe(403)
  expect(Object.keys(CARE_RULES).filter(id => ROUTE_RULES[id] === undefined)).toEqual([])
})
