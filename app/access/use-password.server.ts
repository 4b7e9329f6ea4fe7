import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { accountByEmail } from './accounts.server.ts'
import { isPassword } from './password.server.ts'
import { UsePassword } from './sign-in.input.ts'

/** Signs staff and officers in. An unknown address and a wrong password get one answer, in one time. */
export const usePassword = act({
  name: 'access.use-password',
  input: UsePassword,
  may: 'anyone',
  sight: 'house',
  async does({ db, touch }, { email, password }) {
    const account = await accountByEmail(db, email)
    if (!(await isPassword(account?.passwordHash, password)) || !account) return no('wrong_password')
    touch({ subject: 'account', id: account.id })
    return yes({ accountId: account.id })
  },
})
