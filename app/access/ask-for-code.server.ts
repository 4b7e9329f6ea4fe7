import { randomInt } from 'node:crypto'
import { act } from '#app/acts/act.server.ts'
import { leaveWord } from '#app/people/leave-word.server.ts'
import { no, yes } from '#app/result.ts'
import { AskForCode } from './sign-in.input.ts'
import { CODE_LIFE_MINUTES, CODES_AN_HOUR } from './sign-in-code.ts'
import { addCode, codeHash, codesAskedSince } from './sign-in-codes.server.ts'

const MINUTE = 60_000

/** Sends a code to a phone. The answer is the same whether the phone is known or not. */
export const askForCode = act({
  name: 'access.ask-for-code',
  input: AskForCode,
  may: 'anyone',
  sight: 'house',
  async does({ db, now, vault, leave }, { phone, language }) {
    if ((await codesAskedSince(db, phone, new Date(now.getTime() - 60 * MINUTE))) >= CODES_AN_HOUR) {
      return no('too_many_codes')
    }
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const expiresAt = new Date(now.getTime() + CODE_LIFE_MINUTES * MINUTE)
    await addCode(db, { phone, codeHash: codeHash(vault.index, phone, code), askedAt: now, expiresAt })
    leaveWord({ vault, leave }, 'sign_in_code', { id: 'sign-in', phone, personId: null, language }, { code })
    return yes(null)
  },
})
