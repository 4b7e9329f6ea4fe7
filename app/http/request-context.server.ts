import { randomUUID } from 'node:crypto'
import { parse } from 'node:querystring'
import type { Request, Response } from 'express'
import { actorOf } from '#app/access/accounts.server.ts'
import { tidyPhone } from '#app/access/phone.ts'
import { SYSTEM, VISITOR } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { latestMessages } from '#app/messages/sent-messages.server.ts'
import { dayAt } from '#app/time/day.ts'
import type { RequestContext } from './context.ts'
import type { Env } from './env.server.ts'
import { readerOf } from './reader.ts'

const cookiesOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parse(request.get('cookie') ?? '', ';')).map(([name, value]) => [name.trim(), String(value)]),
  )

export type ContextGiver = (request: Request, response: Response) => Promise<RequestContext>

/** Gives each request its context: made before the framework is asked, so that nothing runs without an actor. */
export function contextGiver(house: House, env: Env, onDone: () => void): ContextGiver {
  return async (request, response) => {
    const { accountId } = request.session
    const actor = accountId ? await see(house, SYSTEM, db => actorOf(db, accountId)) : VISITOR
    const now = house.now()
    return {
      actor,
      reader: readerOf(cookiesOf(request), request.get('accept-language')),
      now,
      today: dayAt(now),
      mode: env.FUJU_MODE,
      origin: env.origin,
      address: request.ip ?? 'unknown',
      nonce: response.locals.nonce,
      formKey: randomUUID(),
      vault: house.vault,
      see: read => see(house, actor, read),
      async perform(act, input, options) {
        const answer = await perform(house, act, actor, input, options)
        if (answer.ok) onDone()
        return answer
      },
      demoMessages: env.FUJU_MODE === 'real' ? null : () => see(house, SYSTEM, db => latestMessages(db, house.vault)),
      async signIn(id) {
        await changed(done => request.session.regenerate(done))
        request.session.accountId = id
      },
      rememberPhone(phone) {
        request.session.phone = tidyPhone(phone)
      },
      rememberedPhone: () => request.session.phone,
      signOut: () => changed(done => request.session.destroy(done)),
    }
  }
}

/** The session library speaks in callbacks. */
const changed = (change: (done: (error: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => change(error => (error ? reject(error) : resolve())))
