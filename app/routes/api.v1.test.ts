import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { API_SCOPES } from '#app/access/api-scope.ts'
import { OPERATIONS } from '#app/http/api-operations.server.ts'
import { openApi } from '#app/http/openapi.server.ts'
import { fen } from '#app/money/fen.ts'
import { asDescribed, ask, withToken } from '#test/support/api-client.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPrice, aProduct, aUnit } from '#test/support/makers.ts'
import { aProgramme, capsWith, exampleProgrammes, rulesWith } from '#test/support/makers-of-programmes.ts'

const SOMEBODY = {
  ...{ name: '王桂兰', idNumber: '120114195603040022', phone: '13800000001', street: '杨村街道' },
  ...{ address: '和平里 3 号楼 2 门 101', isLocal: true, hasConsented: true },
}
const WISH = {
  product: '',
  from: '2026-03-03',
  months: 1,
  userClass: 'local_elderly',
  way: 'deliver',
  person: SOMEBODY,
}

async function chair(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  await aUnit(house, product.id)
  await exampleProgrammes(house)
  return product
}

test('every route of the API is described, and every description has its route', () => {
  const files = readdirSync('app/routes').filter(name => /^api\.v1\..*\.tsx$/.test(name) && !name.includes('openapi'))
  expect(files.map(name => `routes/${name.replace('.tsx', '')}`).sort()).toEqual(
    OPERATIONS.map(({ route }) => route).sort(),
  )
  const { paths } = openApi('http://fuju.test') as { paths: Record<string, object> }
  for (const { path, method } of OPERATIONS) expect(paths[path]).toHaveProperty(method.toLowerCase())
})

test('answers are as described, and the fen of the press report: 80 of 200 for somebody over 60', async ({ house }) => {
  const token = await withToken(house)
  const product = await chair(house)
  const asked = [
    await ask(house, '/api/v1/categories', { token }),
    await ask(house, '/api/v1/products?limit=1&q=dianlun', { token }),
    await ask(house, `/api/v1/products/${product.code}/availability?from=2026-03-02&to=2026-03-09`, { token }),
    await ask(house, '/api/v1/quotes', {
      token,
      body: { product: product.code, months: 1, userClass: 'local_elderly' },
    }),
    await ask(house, '/api/v1/reservations', { token, body: { ...WISH, product: product.code } }),
  ]
  const made = asked[4]?.told
  asked.push(await ask(house, `/api/v1/reservations/${made?.reference}`, { token }))
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 201, 200])
  for (const one of asked) expect(asDescribed(one).error).toBeUndefined()
  expect(asked[3]?.told).toMatchObject({ listRentFen: 20_000, personFen: 8_000, dueFen: 108_000 })
  expect(made).toMatchObject({ state: 'requested', person: '王**', personFen: 8_000, depositFen: 100_000 })
  expect(asked[5]?.told).toEqual(made)
})

test('for a disabled person in hardship the district bears 160 of 200', async ({ house }) => {
  const token = await withToken(house)
  const { code: product } = await chair(house)
  const { told } = await ask(house, '/api/v1/quotes', {
    token,
    body: { product, months: 1, userClass: 'hardship_disabled' },
  })
  expect(told).toMatchObject({ personFen: 4_000, shares: [{ payer: 'district', amountFen: 16_000 }] })
})

test('a quote tells what it is made of: parts of the rent, each layer with its limit, the deposit and why', async ({
  house,
}) => {
  const token = await withToken(house)
  const product = await aProduct(house)
  const terms = [
    { months: 1, fen: fen(20_000) },
    { months: 3, fen: fen(54_000) },
  ]
  await aPrice(house, product.id, { rent: { per: 'term', terms } })
  const deposit = [{ who: {}, rule: 'half' as const }]
  await aProgramme(house, { rules: rulesWith({ caps: capsWith({ personYearFen: 10_000 }), deposit }) })
  const later = rulesWith({ payout: 'reimbursed', terms: { months: [1], leastDays: null }, order: 20 })
  await aProgramme(house, { code: 'charity', payer: 'charity', rules: later })
  const body = { product: product.code, months: 3, userClass: 'other' }
  const quote = await ask(house, '/api/v1/quotes', { token, body })
  expect(asDescribed(quote).error).toBeUndefined()
  expect(quote.told).toMatchObject({
    ...{ listRentFen: 54_000, personFen: 44_000, laterFen: 0, fullDepositFen: 100_000, depositFen: 50_000 },
    ...{ dueFen: 94_000, depositRule: { rule: 'half', zh: '补贴' } },
    periods: [{ from: '2026-03-02', to: '2026-06-02', listFen: 54_000 }],
    notes: [{ code: 'charity', why: 'term_is_not_helped' }],
    shares: [
      {
        ...{ payer: 'district', funder: { zh: '区民政局' }, how: 'share', shareBp: 5_000 },
        ...{ amountFen: 10_000, wantedFen: 27_000, cuts: [{ by: 'person_year', leftFen: 0, isReached: true }] },
      },
    ],
  })
  const listed = await ask(house, '/api/v1/products?limit=5', { token })
  expect(asDescribed(listed).error).toBeUndefined()
  expect(listed.told.items).toMatchObject([{ price: { rent: { per: 'term', terms } } }])
})

test('a request that is sent again with its key is done once; another body under it is refused', async ({ house }) => {
  const token = await withToken(house)
  const { code: product } = await chair(house)
  const headers = { 'Idempotency-Key': 'street-office-0001' }
  const first = await ask(house, '/api/v1/reservations', { token, headers, body: { ...WISH, product } })
  const again = await ask(house, '/api/v1/reservations', { token, headers, body: { ...WISH, product } })
  expect(again.told).toEqual(first.told)
  const other = await ask(house, '/api/v1/reservations', { token, headers, body: { ...WISH, product, months: 2 } })
  expect(other).toMatchObject({ status: 422, told: { refusal: 'key_reused' } })
  const more = await ask(house, '/api/v1/reservations', { token, body: { ...WISH, product } })
  expect(more).toMatchObject({ status: 409, told: { type: 'urn:fuju:refusal:none_free', refusal: 'none_free' } })
})

test('what is refused is said as problem details, by name and in the language that was asked for', async ({
  house,
}) => {
  const token = await withToken(house, ['catalogue:read'])
  const quote = { product: 'C01-01', months: 1, userClass: 'other' }
  const en = { 'Accept-Language': 'en' }
  const table = [
    [await ask(house, '/api/v1/categories'), 401, 'token_missing'],
    [await ask(house, '/api/v1/categories', { token: `fuju_${'b2'.repeat(16)}` }), 401, 'token_missing'],
    [await ask(house, '/api/v1/quotes', { token, body: quote }), 403, 'scope_missing'],
    [await ask(house, '/api/v1/products?limit=101', { token, headers: en }), 400, 'misread'],
    [
      await ask(house, '/api/v1/products/C99-99/availability?from=2026-03-02&to=2026-03-09', { token }),
      404,
      'not_found',
    ],
    [await ask(house, '/api/v1/products/C99-99/availability?from=2026-03-02&to=2026-03-02', { token }), 400, 'misread'],
  ] as const
  for (const [answer, status, refusal] of table) {
    expect(answer).toMatchObject({ status, told: { status, refusal } })
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(asDescribed({ ...answer }).error).toBeUndefined()
  }
  expect(table[3][0].told).toMatchObject({
    title: 'Some fields were not understood.',
    errors: [{ field: 'limit', word: 'too_big' }],
  })
  expect(table[0][0].headers.get('WWW-Authenticate')).toBe('Bearer')
})

test('a body has a limit, a type and a form; nothing of it is kept', async ({ house }) => {
  const token = await withToken(house)
  const to = '/api/v1/reservations'
  const table = [
    [await ask(house, to, { token, body: '{"half":' }), 400, 'body_is_no_json'],
    [await ask(house, to, { token, body: JSON.stringify('x'.repeat(70_000)) }), 413, 'body_too_large'],
    [
      await ask(house, to, { token, body: '{}', headers: { 'Content-Type': 'text/plain' } }),
      415,
      'body_of_another_type',
    ],
    [await ask(house, to, { token, body: {}, headers: { 'Idempotency-Key': 'short' } }), 400, 'key_is_malformed'],
    [
      await ask(house, to, { token, body: { ...WISH, person: { ...SOMEBODY, idNumber: '120114195603040023' } } }),
      400,
      'misread',
    ],
  ] as const
  for (const [answer, status, refusal] of table) expect(answer).toMatchObject({ status, told: { refusal } })
  expect(table[4][0].told).toMatchObject({ errors: [{ field: 'product' }, { field: 'person.idNumber' }] })
})

test('a reservation of another centre is nobody’s', async ({ house }) => {
  const { code: product } = await chair(house)
  const token = await withToken(house)
  const { told } = await ask(house, '/api/v1/reservations', { token, body: { ...WISH, product } })
  const elsewhere = await withToken(house, API_SCOPES, 'HD')
  const answer = await ask(house, `/api/v1/reservations/${told.reference}`, { token: elsewhere })
  expect(answer).toMatchObject({ status: 404, told: { refusal: 'not_found' } })
})
