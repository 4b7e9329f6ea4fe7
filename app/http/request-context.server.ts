import type { Request, Response } from 'express'
import { signedInOf } from '#app/access/accounts.server.ts'
import { bearerOf, clientActor } from '#app/access/api-token.ts'
import { clientByToken } from '#app/access/api-tokens.server.ts'
import { actingFor, caredForBy } from '#app/access/care/acting.server.ts'
import { keepDisplay } from '#app/access/keep-display.server.ts'
import { tidyPhone } from '#app/access/phone.ts'
import { SYSTEM, VISITOR } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { latestMessages } from '#app/messages/messages.server.ts'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import { type Choices, NOTHING_CHOSEN } from '#app/people/reader.ts'
import { no } from '#app/result.ts'
import { type Day, dayAt } from '#app/time/day.ts'
import type { RequestContext } from './context.ts'
import { cookiesOf } from './cookies.server.ts'
import type { Env } from './env.server.ts'
import { isFormOf, keyFor } from './form-key.ts'
import { chosenIn, readerOf } from './reader.ts'

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
    const now = house.now()
    const today = dayAt(now)
    const caller = isApi(request) ? await callerOf(house, request) : await visitorOf(house, request, today)
    const { choices, ...who } = caller
    const { actor } = who
    return {
      ...who,
      reader: readerOf(isApi(request) ? {} : cookiesOf(request), request.get('accept-language'), choices),
      now,
      today,
      mode: env.FUJU_MODE,
      origin: env.origin,
      address: request.ip ?? 'unknown',
      nonce: response.locals.nonce,
      formKey: keyFor(actor, response.locals.formKey),
      vault: house.vault,
      payments,
      see: read => see(house, actor, read),
      async perform(act, input, options) {
        if (caller.client === null && !isFormOf(actor, options?.key)) return no('form_of_another')
        const answer = await perform(house, act, actor, input, options)
        if (answer.ok) onDone()
        return answer
      },
      demoMessages: env.FUJU_MODE === 'real' ? null : () => see(house, SYSTEM, db => latestMessages(db, house.vault)),
      async signIn(id) {
        await changed(done => request.session.regenerate(done))
        request.session.accountId = id
        await takeChoicesAlong(house, id, chosenIn(cookiesOf(request)))
      },
      rememberPhone(phone) {
        request.session.phone = tidyPhone(phone)
      },
      rememberedPhone: () => request.session.phone,
      signOut: () => changed(done => request.session.destroy(done)),
      ...carers(house, request, { actor, today }),
    }
  }
}

type Caller = Pick<RequestContext, 'actor' | 'client' | 'careHasEnded'> & { readonly choices: Choices }
const NOBODY = { client: null, careHasEnded: false, choices: NOTHING_CHOSEN }

const isApi = (request: Request): boolean => request.path.startsWith('/api/')

/** Who has signed in, or the one for whom they act: asked of the database each time, so that an ended consent ends at once. */
async function visitorOf(house: House, { session: { accountId, actingBy } }: Request, today: Day): Promise<Caller> {
  if (!accountId) return { ...NOBODY, actor: VISITOR }
  return see(house, SYSTEM, async db => {
    const { actor: own, choices } = await signedInOf(db, accountId)
    const acting = actingBy === undefined || own === VISITOR ? undefined : await actingFor(db, own, actingBy, today)
    return { actor: acting ?? own, client: null, choices, careHasEnded: actingBy !== undefined && !acting }
  })
}

/** Who has chosen how to read before signing in has chosen for their account. */
async function takeChoicesAlong(house: House, accountId: string, choices: Choices) {
  const chosen = Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== null))
  if (Object.keys(chosen).length === 0) return
  const { actor } = await see(house, SYSTEM, db => signedInOf(db, accountId))
  await perform(house, keepDisplay, actor, chosen)
}

type Asking = Pick<RequestContext, 'actor' | 'today'>

/** What a carer asks of their session: read by the account, which stays the same whomever they act for. */
function carers(house: House, { session }: Request, { actor, today }: Asking) {
  const caredFor = () => see(house, SYSTEM, db => caredForBy(db, actor.id, today))
  return {
    caredFor,
    async actBy(consentId: string | null) {
      const isRunning = consentId !== null && (await caredFor()).some(one => one.consentId === consentId)
      if (isRunning) session.actingBy = consentId
      else delete session.actingBy
      return isRunning || consentId === null
    },
  }
}

/** The API knows no cookies: whoever calls it brings a token, or is nobody. */
async function callerOf(house: House, request: Request): Promise<Caller> {
  const token = bearerOf(request.get('authorization'))
  const client = token === undefined ? undefined : await see(house, SYSTEM, db => clientByToken(db, token))
  return { ...NOBODY, actor: client ? clientActor(client) : VISITOR, client: client ?? null }
}

/** The session library speaks in callbacks. */
const changed = (change: (done: (error: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => change(error => (error ? reject(error) : resolve())))
