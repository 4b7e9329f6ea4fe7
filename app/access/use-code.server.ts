import { act } from '#app/acts/act.server.ts'
import { type Result, yes } from '#app/result.ts'
import { accountByPhone, addAccount } from './accounts.server.ts'
import { UseCode } from './sign-in.input.ts'
import { isOpen } from './sign-in-code.ts'
import { codeHash, countTry, latestCode, sameHash } from './sign-in-codes.server.ts'

/** Null for a wrong code. */
type SignedIn = { readonly accountId: string | null }

/**
 * Tries a code. A wrong try is a yes without an account, because it must be counted and a refusal writes nothing.
 * A phone that was not known gets its account here; who its owner is, they say when it is first needed.
 */
export const useCode = act({
  name: 'access.use-code',
  input: UseCode,
  may: 'anyone',
  sight: 'house',
  async does({ db, now, vault, touch }, { phone, code }): Promise<Result<SignedIn, never>> {
    const latest = await latestCode(db, phone)
    if (!latest || !isOpen(latest, now)) return yes({ accountId: null })
    const isRight = sameHash(latest.codeHash, codeHash(vault.index, phone, code))
    await countTry(db, latest.id, isRight ? now : null)
    if (!isRight) return yes({ accountId: null })
    const known = await accountByPhone(db, phone)
    const accountId = known?.id ?? (await addAccount(db, { name: '', phone, roles: ['resident'] }))
    touch({ subject: 'account', id: accountId })
    return yes({ accountId })
  },
})
