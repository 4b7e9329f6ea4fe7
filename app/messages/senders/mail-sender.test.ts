import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '../message.ts'
import { mailSender } from './mail-sender.server.ts'

/** What a mail server answers to each word of the protocol; a letter ends with a line that is a dot. */
let toRecipient = '250 ok'
const answerTo = (line: string): string | undefined => {
  if (line.startsWith('RCPT')) return toRecipient
  if (line === 'DATA') return '354 go on'
  return line === '' ? undefined : '250 ok'
}

let letter: string[] = []
const talk = (socket: Socket) => {
  let isLetter = false
  const hear = (line: string) => {
    if (isLetter) letter.push(line)
    const answer = isLetter ? (line === '.' ? '250 taken' : undefined) : answerTo(line)
    isLetter = isLetter ? line !== '.' : line === 'DATA'
    if (answer) socket.write(`${answer}\r\n`)
  }
  socket.write('220 test\r\n')
  socket.on('data', data => data.toString().split('\r\n').forEach(hear))
}
const server = createServer(talk)
beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise(done => server.close(done)))

const message: Message = {
  ...{ id: '5d2c', kind: 'due_soon', to: 'guilan@example.com', language: 'zh-CN', subject: '辅具租赁中心给您的消息' },
  ...{ text: '快到期了。', stopUrl: 'https://fuju.test/messages/stop/abc' },
}
const send = () =>
  mailSender({
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    from: '辅具租赁 <hello@fuju.test>',
  })(message)

test('a letter goes out as plain text, with a name of its own and the way to end it', async () => {
  letter = []
  expect(await send()).toEqual('taken')
  expect(letter).toContain('Message-ID: <5d2c@fuju.test>')
  expect(letter).toContain('To: guilan@example.com')
  expect(letter).toContain('List-Unsubscribe: <https://fuju.test/messages/stop/abc>')
  expect(letter).toContain('Content-Type: text/plain; charset=utf-8')
})

test('an address that does not exist is a no; a server that is busy is asked again', async () => {
  toRecipient = '550 no such person'
  expect(await send()).toEqual('refused')
  toRecipient = '450 later'
  await expect(send()).rejects.toThrow()
})

test('a server that is not there has not answered', async () => {
  await expect(mailSender({ url: 'smtp://127.0.0.1:1', from: 'hello@fuju.test' })(message)).rejects.toThrow()
})
