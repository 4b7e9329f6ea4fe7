import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { paths } from '#app/paths.ts'
import { LANGUAGES, type Language } from '#app/people/reader.ts'
import type { Addressee, WordKind, WordsLeft } from '#app/people/word-left.ts'
import { KINDS } from './kinds.ts'
import type { Channel } from './message.ts'
import { readersOf } from './message-preferences.server.ts'
import { addMessage, type Letter } from './messages.server.ts'
import { momentToSend, trueUntil } from './moment-to-send.ts'
import { closeEvent, eventsToDo } from './outbox.server.ts'
import { type Preferences, UNSAID } from './preferences.ts'
import { textOf } from './texts.server.ts'

type Left = Addressee & { readonly says: WordsLeft[WordKind] }
type Opened = Left & { readonly kind: WordKind; readonly eventId: string }
type Where = { readonly origin: string; readonly channels: readonly Channel[] }

const isKind = (kind: string): kind is WordKind => kind in KINDS

/**
 * Writes what acts have left in the outbox: to each person in their language, by each channel that they want, to be sent
 * when the night is over. An event that asks for no message is closed. Answers how many events were looked at.
 */
export async function writeMessages(house: House, where: Where): Promise<number> {
  return house.db.transaction(async db => {
    await actAs(db, SYSTEM)
    const events = await eventsToDo(db)
    const opened = events.flatMap(event => openedOf(house.vault, event))
    const readers = await readersOf(
      db,
      house.vault,
      opened.flatMap(({ personId }) => personId ?? []),
    )
    for (const one of opened) await writeOne(db, house, { ...one, reader: readers.get(one.personId ?? '') }, where)
    for (const { id } of events) await closeEvent(db, id, house.now())
    return events.length
  })
}

type Event = Awaited<ReturnType<typeof eventsToDo>>[number]

const openedOf = (vault: House['vault'], { id: eventId, kind, facts }: Event): Opened[] =>
  isKind(kind) && typeof facts.sealed === 'string'
    ? [{ eventId, kind, ...(JSON.parse(vault.open(facts.sealed, kind)) as Left) }]
    : []

type Known = { readonly districtId: string; readonly language: Language; readonly preferences: Preferences }
type ToWrite = Opened & { readonly reader: Known | undefined }

async function writeOne(db: House['db'], { vault, now: clock }: House, { reader, ...one }: ToWrite, where: Where) {
  const { isAnswer, mayBeStopped, life } = KINDS[one.kind]
  const wishes = reader?.preferences ?? UNSAID
  if (mayBeStopped && !wishes.wantsReminders) return
  const writtenAt = clock()
  const sendAt = momentToSend(writtenAt, isAnswer)
  const { eventId, kind, personId } = one
  const language = reader?.language ?? one.language ?? LANGUAGES[0]
  const about = { eventId, kind, personId, districtId: reader?.districtId ?? null }
  const row = { ...about, writtenAt, sendAt, trueUntil: trueUntil(sendAt, life) }
  for (const [channel, letter] of await lettersTo({ ...one, language }, wishes, where))
    await addMessage(db, vault, { ...row, channel }, letter)
}

type Written = Opened & { readonly language: Language }

/** By telephone to everybody; by e-mail besides, with the way to stop what may be stopped. */
async function lettersTo({ kind, phone, says, language }: Written, wishes: Preferences, { origin, channels }: Where) {
  const t = await wordsIn(language)
  const said = textOf(t, language, kind, says)
  const text = t('messages:sign', { text: said })
  const letters: [Channel, Letter][] = [['sms', { to: phone, language, subject: '', text, stopUrl: null }]]
  if (wishes.email !== null) {
    const stops = KINDS[kind].mayBeStopped && wishes.stopToken !== null
    const stopUrl = stops ? `${origin}${paths.stopReminders(wishes.stopToken ?? '')}` : null
    const parts = [
      said,
      t('messages:email.more', { url: `${origin}${paths.mine()}` }),
      stopUrl === null ? [] : t('messages:email.stop', { url: stopUrl }),
    ]
    const mail = {
      to: wishes.email,
      language,
      subject: t('messages:subject'),
      text: parts.flat().join('\n\n'),
      stopUrl,
    }
    letters.push(['email', mail])
  }
  return letters.filter(([channel]) => channels.includes(channel))
}

const translators = new Map<Language, ReturnType<typeof languageOf>['t']>()

async function wordsIn(language: Language) {
  const known = translators.get(language)
  if (known) return known
  const { t } = languageOf(language, await loadWords(language))
  translators.set(language, t)
  return t
}
