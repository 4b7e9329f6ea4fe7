import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Picker } from '#app/access/care/picker.tsx'
import { covers } from '#app/acts/actor.ts'
import { allowancesLeftOf } from '#app/booking/allowances-left.server.ts'
import { DRAFT_DAYS } from '#app/booking/drafts/draft.ts'
import { draftsOf } from '#app/booking/drafts/drafts.server.ts'
import { dropDraft } from '#app/booking/drafts/drop-draft.server.ts'
import { OwnDrafts } from '#app/booking/drafts/own-drafts.tsx'
import { isOver } from '#app/booking/reservation.ts'
import { ReservationCards } from '#app/booking/reservation-cards.tsx'
import { reservationsOfPerson } from '#app/booking/reservations.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { paths } from '#app/paths.ts'
import { DueNotices } from '#app/payments/due-notices.tsx'
import { duesByReference } from '#app/payments/money-pages.server.ts'
import { AllowanceList } from '#app/programmes/allowance-list.tsx'
import { addDays, dayAt } from '#app/time/day.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { OwnEntries } from '#app/waiting/own-entries.tsx'
import { shownEntry } from '#app/waiting/shown-entry.ts'
import { entriesOfPerson } from '#app/waiting/waiting-entries.server.ts'
import { OwnWishes } from '#app/waiting/wishes/own-wishes.tsx'
import { wishesOfPerson } from '#app/waiting/wishes/wishes.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const { personId, actingFor } = actor
  const rows = personId === null ? [] : await context.see(db => reservationsOfPerson(db, personId))
  const reservations = rows.map(({ reservation }) => reservation)
  const mayPay = covers(actor, 'pay')
  const dues = mayPay ? await context.see(db => duesByReference(db, reservations, today)) : {}
  const cards = rows.map(({ reservation: { reference, state, fromOn, toOn }, product: { zh, en } }) => ({
    ...{ reference, state, fromOn, toOn },
    product: { zh, en },
    dueFen: dues[reference] ?? 0,
  }))
  const waiting = personId === null ? [] : await context.see(db => entriesOfPerson(db, personId, today))
  const drafts = personId === null || !covers(actor, 'reserve') ? [] : await context.see(db => draftsOf(db, personId))
  return {
    drafts: drafts.map(({ product, centre, fromOn, months, keptAt }) => ({
      ...{ product, query: { from: fromOn, months: String(months), centre } },
      until: addDays(dayAt(keptAt), DRAFT_DAYS),
    })),
    allowances: personId === null || !mayPay ? [] : await context.see(db => allowancesLeftOf(db, personId, today)),
    ...{ open: cards.filter(({ state }) => !isOver(state)), past: cards.filter(({ state }) => isOver(state)) },
    waiting: waiting.map(shownEntry),
    others: (await context.caredFor()).filter(one => one.consentId !== actingFor?.consentId),
    actingFor: actingFor?.name ?? null,
    wishes: personId === null ? [] : await context.see(db => wishesOfPerson(db, personId)),
  }
}

/** What was begun and is wanted no more. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(dropDraft, typed, { key })
  return answer.ok ? seeOther(paths.mine()) : unanswered(answer, typed)
}

export const handle = { title: 'booking:mine_title' }

export default function Mine() {
  const { t } = useTranslation()
  const { drafts, open, past, waiting, wishes, allowances, others, actingFor } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      {actingFor === null ? (
        <PageHead title={t('booking:mine_title')} lead={t('booking:mine_lead')} />
      ) : (
        <PageHead title={t('care:mine_title', { name: actingFor })} lead={t('care:mine_lead')} />
      )}
      {drafts.length + open.length + past.length + waiting.length === 0 && (
        <div className="empty">
          <p>{t('booking:mine_none')}</p>
          <ButtonLink href={paths.devices()}>{t('booking:mine_none_link')}</ButtonLink>
        </div>
      )}
      <Picker people={others} />
      <DueNotices reservations={open} />
      <OwnDrafts drafts={drafts} />
      <OwnEntries entries={waiting} />
      {open.length > 0 && (
        <>
          <h2>{t('booking:mine_open')}</h2>
          <ReservationCards reservations={open} />
        </>
      )}
      {past.length > 0 && (
        <>
          <h2>{t('booking:mine_past')}</h2>
          <ReservationCards reservations={past} />
        </>
      )}
      <AllowanceList allowances={allowances} />
      <OwnWishes wishes={wishes} />
      {actingFor === null && (
        <ul className="cluster plain-list">
          <li>
            <a className="link-alone" href={paths.mineMessages()}>
              {t('messages:link')}
            </a>
          </li>
          <li>
            <a className="link-alone" href={paths.mineCarers()}>
              {t('care:link')}
            </a>
          </li>
        </ul>
      )}
    </div>
  )
}
