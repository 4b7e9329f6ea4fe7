import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receipts } from '#db/schema/ledger.ts'
import { providerEvents } from '#db/schema/payments.ts'
import { NOW } from '#test/support/house.ts'
import { stripeOf } from '#test/support/makers-of-payments.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { aCrowdOfPayments, endsOf } from '#test/support/stripe/crowd.ts'
import { type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'

const PAYMENTS = 500
const AT_ONCE = 8

let house: ServerHouse
let standIn: StandIn
beforeAll(async () => {
  house = await serverHouse()
  standIn = await stripeStandIn()
})
afterAll(async () => {
  await standIn.close()
  await house.close()
})

/** What becomes of the first, second … payment: most are paid, at once or later; some come to nothing. */
const FATES = ['pay', 'payLater', 'pay', 'fail', 'payLater', 'expire'] as const
const PAID = ['pay', 'payLater'] as const

/** A crowd of payments, and the letters that Stripe writes about it in order. */
async function aCrowdWithLetters() {
  const before = standIn.books.events.length
  const crowd = await aCrowdOfPayments(house, standIn.books, PAYMENTS)
  for (const [i, { checkoutRef }] of crowd.entries()) standIn.books[FATES[i % FATES.length] ?? 'pay'](checkoutRef ?? '')
  return { crowd, letters: standIn.books.events.slice(before).map(event => standIn.letter(event)) }
}
type Letters = Awaited<ReturnType<typeof aCrowdWithLetters>>['letters']

/** Delivers letters, several at once, as each comes. */
async function deliver(letters: Letters, atOnce: number) {
  const waiting = letters.values()
  const online = stripeOf(house, standIn)
  const postman = async () => {
    const heard = []
    for (const { body, signature } of waiting) heard.push(await online.hear(body, signature))
    return heard
  }
  return (await Promise.all(Array.from({ length: atOnce }, postman))).flat()
}

/** Each letter one to five times, in any order; the seed is printed so that a failure can be seen again. */
function shuffled(letters: Letters, seed: number): Letters {
  const [often] = fc.sample(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: letters.length, maxLength: letters.length }),
    { numRuns: 1, seed },
  )
  const all = letters.flatMap((letter, i) => Array.from({ length: often?.[i] ?? 1 }, () => letter))
  const [order] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })
  return order ?? []
}

test(`letters about ${PAYMENTS} payments, each one to five times and in any order, end as in order`, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.info(`seed ${seed}`)
  const [inOrder, anyhow] = [await aCrowdWithLetters(), await aCrowdWithLetters()]
  await deliver(inOrder.letters, 1)
  const many = shuffled(anyhow.letters, seed)
  expect(many.length).toBeGreaterThan(2 * anyhow.letters.length)
  expect(new Set(await deliver(many, AT_ONCE))).toEqual(new Set(['heard']))

  const expected = await endsOf(house, inOrder.crowd)
  const ends = await endsOf(house, anyhow.crowd)
  expect(ends.filter((end, i) => JSON.stringify(end) === JSON.stringify(expected[i]))).toHaveLength(PAYMENTS)

  const paid = anyhow.crowd.filter((_, i) => PAID.some(fate => fate === FATES[i % FATES.length]))
  const inTheBooks = ends.filter(({ ledger }) => ledger.includes('rent_paid'))
  expect(inTheBooks).toHaveLength(paid.length)
  for (const { payments, ledger } of inTheBooks) {
    expect(payments).toEqual(['paid'])
    expect(ledger).toEqual(['rent_charged', 'rent_paid'])
  }
  await house.seeAll(async db => {
    const numbers = (await db.select().from(receipts)).map(receipt => receipt.serial).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 2 * paid.length }, (_, i) => i + 1))
    expect(await db.select().from(providerEvents)).toHaveLength(inOrder.letters.length + anyhow.letters.length)
  })
  expect(house.now()).toEqual(NOW)
})

test('one letter many times at the same moment is heard once', async () => {
  const [payment] = await aCrowdOfPayments(house, standIn.books, 1)
  standIn.books.pay(payment?.checkoutRef ?? '')
  const letters = standIn.books.events.slice(-2).map(event => standIn.letter(event))
  await deliver(Array.from({ length: 20 }, () => letters).flat(), 16)
  const [end] = await endsOf(house, payment ? [payment] : [])
  expect(end).toEqual({ payments: ['paid'], ledger: ['rent_charged', 'rent_paid'] })
})
