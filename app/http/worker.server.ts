import type { House } from '#app/acts/house.server.ts'
import { forgetDrafts } from '#app/booking/drafts/forget-drafts.server.ts'
import { leaveReminders } from '#app/messages/leave-reminders.server.ts'
import type { Senders } from '#app/messages/message.ts'
import { sendMessages } from '#app/messages/send-messages.server.ts'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import { keepEveryStock } from '#app/risk/keep-every-stock.server.ts'
import { offerWhatIsFree } from '#app/waiting/offer-what-is-free.server.ts'
import type { Env } from './env.server.ts'
import { logger } from './logger.server.ts'
import { logTrouble } from './trouble.server.ts'

const EVERY_MS = 2_000
const A_MINUTE_MS = 60_000

type Carriers = { readonly senders: Senders; readonly payments: OnlinePayments | null }

/**
 * Does what acts have left behind, soon after each act and every few seconds for what another process left. Every minute it
 * goes round the stocks, where those at risk come first, and then the queues for what is free after that; and round the
 * payments, by themselves, since a provider may be slow. Journeys watch what a round has done: theirs come as often as the
 * messages.
 */
export function worker(house: House, env: Pick<Env, 'FUJU_MODE' | 'origin'>, { senders, payments }: Carriers) {
  const messages = senders.sms || senders.email ? again(EVERY_MS, () => send(house, senders, env)) : nothingToSend()
  const roundsMs = env.FUJU_MODE === 'test' ? EVERY_MS : A_MINUTE_MS
  const rounds = again(roundsMs, async () => {
    await goRound('the stocks', () => keepEveryStock(house))
    await goRound('the queues', () => offerWhatIsFree(house))
    await goRound('the drafts', () => forgetDrafts(house))
    await goRound('the reminders', () => leaveReminders(house))
    messages.nudge()
  })
  const money = again(roundsMs, async () => {
    await goRound('the payments', async () => payments?.reconcile())
    messages.nudge()
  })
  rounds.nudge()
  money.nudge()
  return {
    nudge: messages.nudge,
    async stop() {
      await rounds.stop()
      await money.stop()
      await messages.stop()
    },
  }
}

/** Events wait in the outbox until a sender is set up; none is lost. */
function nothingToSend(): Work {
  logger.warn('no sender of text messages is set up: codes and notices stay in the outbox')
  return { nudge: () => undefined, stop: async () => undefined }
}

const send = (house: House, senders: Senders, { origin }: Pick<Env, 'origin'>) =>
  sendMessages(house, senders, {
    origin,
    onTrouble: (error, kind) => logTrouble(error, `a message did not go out: ${kind}`),
  }).catch(error => logTrouble(error, 'messages were not sent'))

const goRound = (what: string, round: () => Promise<unknown>) =>
  round().catch(error => logTrouble(error, `${what} were not gone round`))

type Work = { readonly nudge: () => void; readonly stop: () => Promise<void> }

/** Works every so often and when nudged, never twice at once; what was asked for meanwhile is done next. */
function again(everyMs: number, work: () => Promise<void>): Work {
  let running: Promise<void> | undefined
  let isAskedFor = false
  let isStopped = false
  const run = async () => {
    do {
      isAskedFor = false
      await work()
    } while (isAskedFor && !isStopped)
    running = undefined
  }
  const nudge = () => {
    if (isStopped) return
    if (running) isAskedFor = true
    else running = run()
  }
  const clock = setInterval(nudge, everyMs)
  return {
    nudge,
    async stop() {
      isStopped = true
      clearInterval(clock)
      await running
    },
  }
}
