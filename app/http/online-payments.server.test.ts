import { expect } from 'vitest'
import { test } from '#test/support/house.ts'
import { paymentsFor } from './online-payments.server.ts'

const origin = 'https://fuju.test'
const keys = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }

test('Stripe takes the money where its keys are set, the test page where nobody pays, and else the desk alone', async ({
  house,
}) => {
  expect(await paymentsFor(house, { origin, FUJU_MODE: 'real', ...keys })).toMatchObject({
    ...{ name: 'stripe', pages: 'https://checkout.stripe.com' },
  })
  expect(await paymentsFor(house, { origin, FUJU_MODE: 'demo', ...keys })).toMatchObject({ name: 'stripe' })
  expect(await paymentsFor(house, { origin, FUJU_MODE: 'demo' })).toMatchObject({ name: 'test_payments', pages: null })
  expect(await paymentsFor(house, { origin, FUJU_MODE: 'real' })).toBeNull()
})
