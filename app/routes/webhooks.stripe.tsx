import type { ActionFunctionArgs } from '@remix-run/node'

const STATUS = { heard: 200, misread: 400, differs: 409 } as const

/** What Stripe tells by itself. Who it is stands in the signature over the raw body, and nowhere else. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { payments } = context
  if (payments?.name !== 'stripe') return new Response(null, { status: 404 })
  const heard = await payments.hear(await request.text(), request.headers.get('stripe-signature'))
  return new Response(null, { status: STATUS[heard] })
}
