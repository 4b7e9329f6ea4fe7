import type { House } from '#app/acts/house.server.ts'
import { type OnlinePayments, onlinePayments } from '#app/payments/call-provider.server.ts'
import { testPayments } from '#app/payments/test-payments.server.ts'
import type { Env } from './env.server.ts'

type Settings = Pick<Env, 'FUJU_MODE' | 'origin' | 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET'>

/** Stripe where its keys are set; else, for trying out, the test payment page; in earnest nobody, and the desk takes the money. */
export async function paymentsFor(house: House, env: Settings): Promise<OnlinePayments | null> {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, origin } = env
  if (secretKey && webhookSecret) {
    const { stripePayments } = await import('#app/payments/stripe.server.ts')
    return onlinePayments(house, stripePayments({ secretKey, webhookSecret }), origin)
  }
  return env.FUJU_MODE === 'real' ? null : onlinePayments(house, testPayments(origin), origin)
}
