import type { Sender, Senders } from '#app/messages/message.ts'
import { mailSender } from '#app/messages/senders/mail-sender.server.ts'
import { smsSender } from '#app/messages/senders/sms-sender.server.ts'
import type { Env } from './env.server.ts'

type Settings = Pick<Env, 'FUJU_MODE' | 'FUJU_SMS_URL' | 'FUJU_SMS_TOKEN' | 'FUJU_MAIL_URL' | 'FUJU_MAIL_FROM'>

/** For trying out: nothing leaves the house, and a page shows what would have been sent. */
const toThePage: Sender = async () => 'taken'

/** What brings messages to people: the carriers whose settings are there; for trying out, a page. */
export function sendersFor(env: Settings): Senders {
  if (env.FUJU_MODE !== 'real') return { sms: toThePage, email: toThePage, keeps: true }
  const { FUJU_SMS_URL, FUJU_SMS_TOKEN, FUJU_MAIL_URL, FUJU_MAIL_FROM } = env
  return {
    ...(FUJU_SMS_URL && FUJU_SMS_TOKEN && { sms: smsSender({ url: FUJU_SMS_URL, token: FUJU_SMS_TOKEN }) }),
    ...(FUJU_MAIL_URL && FUJU_MAIL_FROM && { email: mailSender({ url: FUJU_MAIL_URL, from: FUJU_MAIL_FROM }) }),
    keeps: false,
  }
}
