import type { Request, Response } from 'express'
import { actorOf } from '#app/access/accounts.server.ts'
import { type ApiClient, bearerOf, clientActor } from '#app/access/api-token.ts'
import { clientByToken } from '#app/access/api-tokens.server.ts'
import { tidyPhone } from '#app/access/phone.ts'
import { type Actor, SYSTEM, VISITOR } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { latestMessages } from '#app/messages/sent-messages.server.ts'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import { dayAt } from '#app/time/day.ts'
import type { RequestContext } from './context.ts'
import { cookiesOf } from './cookies.server.ts'
import type { Env } from './env.server.ts'
import { readerOf } from './reader.ts'

export type ContextGiver = (request: Request, response: Response) => Promise<RequestContext>

type Parts = {
  readonly house: House
  readonly env: Env
  readonly payments: OnlinePayments | null
  readonly onDone: () => void
}

/** Gives each request its context: made before the framework is asked, so that nothing runs without an actor. */
export function contextGiver({ house, env, payments, onDone }: Parts): ContextGiver {
  return async (request, response) => {
    const { actor, client } = isApi(request) ? await callerOf(house, request) : await visitorOf(house, request)
    const now = house.now()
    return {
      actor,
      client,
      reader: readerOf(isApi(request) ? {} : cookiesOf(request), request.get('accept-language')),
      now,
      today: dayAt(now),
      mode: env.FUJU_MODE,
      origin: env.origin,
      address: request.ip ?? 'unknown',
      nonce: response.locals.nonce,
      formKey: response.locals.formKey,
      vault: house.vault,
      payments,
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

type Caller = { readonly actor: Actor; readonly client: ApiClient | null }

const isApi = (request: Request): boolean => request.path.startsWith('/api/')

async function visitorOf(house: House, { session: { accountId } }: Request): Promise<Caller> {
  const actor = accountId ? await see(house, SYSTEM, db => actorOf(db, accountId)) : VISITOR
  return { actor, client: null }
}

/** The API knows no cookies: whoever calls it brings a token, or is nobody. */
async function callerOf(house: House, request: Request): Promise<Caller> {
  const token = bearerOf(request.get('authorization'))
  const client = token === undefined ? undefined : await see(house, SYSTEM, db => clientByToken(db, token))
  return client ? { actor: clientActor(client), client } : { actor: VISITOR, client: null }
}

/** The session library speaks in callbacks. */
const changed = (change: (done: (error: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => change(error => (error ? reject(error) : resolve())))
