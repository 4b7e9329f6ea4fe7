import { expect, test } from 'vitest'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { guarded, mismatches } from './guard.server.ts'
import { ROUTE_RULES } from './route-rules.ts'

const clerk: Actor = { ...VISITOR, id: 'clerk', roles: ['desk'], scope: 'centre' }
const renter: Actor = { ...VISITOR, id: 'renter', roles: ['resident'], scope: 'person' }
const page = { loader: (_asked: unknown) => 'read', action: (_asked: unknown) => 'done' }
const everyRoute = Object.fromEntries(Object.keys(ROUTE_RULES).map(id => [id, { module: page }]))

test('a route without a rule stops the program, and so does a rule without a route', () => {
  expect(mismatches(everyRoute)).toEqual([])
  expect(mismatches({ ...everyRoute, 'routes/new': { module: page } })).toEqual(['routes/new has no rule'])
  expect(mismatches({ ...everyRoute, 'routes/display': { module: {} } })).toEqual([
    'routes/display has a rule and no loader or action',
  ])
  expect(() => guarded({ routes: { 'routes/new': { module: page } } })).toThrow('routes/new has no rule')
})

async function ask(route: string, actor: Actor, method = 'GET', mode = 'real') {
  const { loader, action } = guarded({ routes: everyRoute }).routes[route]?.module ?? {}
  const request = new Request('http://fuju.test/desk?tab=1&_data=routes%2Fdesk', { method })
  const call = method === 'GET' ? loader : action
  try {
    return await call?.({ request, context: { actor, mode }, params: {} })
  } catch (answer) {
    if (!(answer instanceof Response)) throw answer
    return [answer.status, answer.headers.get('Location')].filter(Boolean).join(' ')
  }
}

test.each([
  ['routes/_index', VISITOR, 'GET', 'read'],
  ['routes/display', VISITOR, 'POST', 'done'],
  ['routes/sign-out', VISITOR, 'POST', '401'],
  ['routes/sign-out', renter, 'POST', 'done'],
  ['routes/desk', VISITOR, 'GET', '302 /sign-in?next=%2Fdesk%3Ftab%3D1'],
  ['routes/desk', renter, 'GET', '403'],
  ['routes/desk', clerk, 'GET', 'read'],
  ['routes/desk', clerk, 'POST', 'done'],
  ['routes/desk', renter, 'POST', '403'],
] as const)('%s: %o by %s is answered %s', async (route, actor, method, answer) => {
  expect(await ask(route, actor, method)).toBe(answer)
})

test('what only the demo shows is not there in earnest', async () => {
  expect(await ask('routes/demo.messages', clerk, 'GET', 'real')).toBe('404')
  expect(await ask('routes/demo.messages', VISITOR, 'GET', 'demo')).toBe('read')
})
