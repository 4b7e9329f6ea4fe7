import { createTransport } from 'nodemailer'
import type { Sender } from '../message.ts'

const PATIENCE_MS = 10_000
/** SMTP: 4xx is "not now", 5xx is "never" (RFC 5321, 4.2.1). */
const NEVER = 500

/** Sends e-mail through the server at `url` (`smtps://name:password@host`): plain text, and a way to stop what may be stopped. */
export function mailSender({ url, from }: { readonly url: string; readonly from: string }): Sender {
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  const host = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return async ({ id, to, subject, text, stopUrl }) => {
    const list = stopUrl === null ? {} : { list: { unsubscribe: stopUrl } }
    try {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${host}>`, ...list })
      return 'taken'
    } catch (error) {
      if (((error as { responseCode?: number }).responseCode ?? 0) >= NEVER) return 'refused'
      throw error
    }
  }
}
