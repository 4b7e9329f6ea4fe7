import { paths } from '#app/paths.ts'
import type { PaymentProvider } from './provider.ts'

/**
 * Stands in for a provider where none is set up and nobody really pays: its page is one of ours, marked as a test, and what
 * is answered there goes straight into the payment's own row. So it never knows more than we do, and money "goes back" at once.
 */
export const testPayments = (origin: string): PaymentProvider => ({
  name: 'test_payments',
  pages: null,
  open: async ({ opaqueRef }) => ({
    checkoutRef: `test-${opaqueRef}`,
    payUrl: `${origin}${paths.testPayment(opaqueRef)}`,
  }),
  look: async () => ({ state: 'open' }),
  refund: async ({ opaqueRef }) => ({ refundRef: `test-${opaqueRef}`, state: 'sent' }),
  lookRefund: async () => undefined,
  readEvent: () => undefined,
})
