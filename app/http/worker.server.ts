import type { House } from '#app/acts/house.server.ts'
import { sendMessages } from '#app/messages/send-messages.server.ts'
import type { Env } from './env.server.ts'
import { logger } from './logger.server.ts'

const EVERY_MS = 2_000

/** Does what acts have left behind: soon after each act, and every few seconds for what another process left. */
export function worker(house: House, env: Env) {
  let running: Promise<void> | undefined
  let again = false
  const send = async () => undefined
  if (env.FUJU_MODE === 'real') {
    // Events wait in the outbox until a sender is set up; none is lost.
    logger.warn('no sender of text messages is set up: codes and notices stay in the outbox')
    return { nudge: () => undefined, stop: async () => undefined }
  }
  const run = async () => {
    do {
      again = false
      await sendMessages(house, send).catch(error => logger.error({ error: String(error) }, 'messages were not sent'))
    } while (again)
    running = undefined
  }
  const nudge = () => {
    if (running) again = true
    else running = run()
  }
  const clock = setInterval(nudge, EVERY_MS)
  return {
    nudge,
    async stop() {
      clearInterval(clock)
      await running
    },
  }
}
