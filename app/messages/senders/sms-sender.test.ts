import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '../message.ts'
import { smsSender } from './sms-sender.server.ts'

/** A carrier that answers as it is told, and keeps what it was asked. */
const asked: { headers: object; body: string }[] = []
let status = 200
const carrier = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', part => parts.push(part))
  request.on('end', () => {
    asked.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
    response.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end('noted')
  })
})
beforeAll(() => new Promise<void>(done => carrier.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise(done => carrier.close(done)))

const message: Message = {
  ...{ id: '5d2c', kind: 'payment_received', to: '13800000001', language: 'zh-CN', subject: '', stopUrl: null },
  text: '付款已收到。',
}
const send = () =>
  smsSender({ url: `http://127.0.0.1:${(carrier.address() as AddressInfo).port}/sms`, token: 'secret-token' })(message)

test('the carrier gets who, what and a name for it that stays the same, and nothing else', async () => {
  status = 202
  expect(await send()).toEqual('taken')
  const { headers, body } = asked.at(-1) ?? { headers: {}, body: '' }
  expect(JSON.parse(body)).toEqual({ id: '5d2c', to: '13800000001', text: '付款已收到。' })
  expect(headers).toMatchObject({ authorization: 'Bearer secret-token', 'idempotency-key': '5d2c' })
})

test.for([
  [200, 'taken'],
  [400, 'refused'],
  [403, 'refused'],
  [408, 'no_answer'],
  [429, 'no_answer'],
  [500, 'no_answer'],
  [503, 'no_answer'],
] as const)('%i means %o', async ([answer, means]) => {
  status = answer
  expect(await send()).toEqual(means)
})

test('it is not led elsewhere, and a carrier that is not there has not answered', async () => {
  status = 307
  await expect(send()).rejects.toThrow()
  await expect(smsSender({ url: 'http://127.0.0.1:1/', token: 'secret-token' })(message)).rejects.toThrow()
})
