import { paths } from '#app/paths.ts'
import { forget } from './store.ts'

/** Signs out, and wipes what lies here of this account. Without network nothing is wiped: nobody has left. */
export async function leave(account: string): Promise<'gone' | 'away' | 'trouble'> {
  const answer = await fetch(paths.signOut(), { method: 'POST', redirect: 'manual' }).catch(() => undefined)
  if (!answer) return 'away'
  // Nobody to sign out is as good: the session was over.
  if (answer.type !== 'opaqueredirect' && answer.status !== 401) return 'trouble'
  // A store that does not open has nothing to wipe; the way out is never barred.
  await forget(account).catch(() => undefined)
  return 'gone'
}
