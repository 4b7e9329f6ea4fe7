import type { Deed } from '#app/acts/act.server.ts'
import type { AboutAReference, Addressee, WordKind, WordsLeft } from './word-left.ts'

type Leaving = Pick<Deed, 'leave' | 'vault'>
type About = Addressee & { readonly id: string }

/** Leaves word for somebody, sent once the act is done. Whom it is for and what it says stay sealed until then. */
export function leaveWord<Kind extends WordKind>(
  { leave, vault }: Leaving,
  kind: Kind,
  { id, phone, personId, language }: About,
  says: WordsLeft[Kind],
): void {
  leave({
    kind,
    subjectId: id,
    facts: { sealed: vault.seal(JSON.stringify({ phone, personId, language, says }), kind) },
  })
}

/** Leaves word that something has become of a reservation: its reference, and nothing else of it. */
export const tellOf = (
  deed: Leaving,
  kind: AboutAReference,
  { reference, ...about }: About & { readonly reference: string },
): void => leaveWord(deed, kind, about, { reference })
