import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { action } from './desk.sync.tsx'

const sentAs = (account: string | undefined) => ({
  request: new Request('http://fuju.test/desk/sync', {
    method: 'POST',
    body: JSON.stringify({ account, deviceId: randomUUID(), items: [] }),
  }),
  context: { actor: { id: 'me' } } as Parameters<typeof action>[0]['context'],
  params: {},
})

test.each([
  ['me', 200],
  ['somebody else', 409],
  [undefined, 409],
] as const)(
  'a parcel of %s is answered %i: what one person did is never done in the name of the next',
  async (account, status) => {
    expect((await action(sentAs(account))).status).toBe(status)
  },
)
