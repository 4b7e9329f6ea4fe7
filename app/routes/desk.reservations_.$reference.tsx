import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has, type Role } from '#app/acts/actor.ts'
import { allowancesLeftOf } from '#app/booking/allowances-left.server.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { StateTag } from '#app/booking/state-tag.tsx'
import { found } from '#app/http/answer.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { UndoNotice } from '#app/payments/money-notices.tsx'
import { moneyOf } from '#app/payments/money-pages.server.ts'
import { PriceBreakdown } from '#app/pricing/price-breakdown.tsx'
import { AllowanceList } from '#app/programmes/allowance-list.tsx'
import { AccountTable } from '#app/rental/account-table.tsx'
import { AdjustmentList } from '#app/rental/adjustments/adjustment-list.tsx'
import { ChangeLinks, ChangeNotices } from '#app/rental/changes/change-notices.tsx'
import { ExtensionList } from '#app/rental/changes/extension-list.tsx'
import { doneIn } from '#app/rental/changes/way-back.ts'
import { CourseTimeline } from '#app/rental/course-timeline.tsx'
import { InstalmentTable } from '#app/rental/instalment-table.tsx'
import { NextActionLinks } from '#app/rental/next-action-links.tsx'
import { awaited, nextActions } from '#app/rental/next-actions.ts'
import { PersonFacts } from '#app/rental/person-facts.tsx'
import { Receipts } from '#app/rental/receipts.tsx'
import { ReservationFacts } from '#app/rental/reservation-facts.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const reference = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, reference, today)))
  const { state, isClassVerified, isPaid, isFitted, agreement, account } = file
  const owesPerson = account.heldFen > 0 || account.rentBackFen > 0
  const facts = { state, isClassVerified, isPaid, isSigned: agreement !== null, fittingHolds: isFitted, owesPerson }
  const isOwn = actor.centreId === null || actor.centreId === file.centre.id
  const mayChange = isOwn && has(actor, CHANGING)
  return {
    ...{ file, actions: isOwn ? nextActions(facts, actor.roles) : [], awaits: awaited(facts) ?? null },
    ...{
      undo: isOwn ? ((await context.see(db => moneyOf(db, reference, context)))?.undo ?? []) : [],
      now: context.now.toISOString(),
    },
    maySetCarers: isOwn && has(actor, CHANGING),
    allowances: await context.see(db => allowancesLeftOf(db, file.personId, today)),
    ...{ changes: { ...file.changes, possible: mayChange ? file.changes.possible : [] }, done: doneIn(request.url) },
  }
}

/** Who may change what a resident may change for themselves. */
const CHANGING: readonly Role[] = ['desk', 'manager']

export const handle = { title: 'booking:desk_title' }

export default function DeskReservation() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { file, actions, maySetCarers, awaits, changes, allowances, done, undo, now } = useLoaderData<typeof loader>()
  const { reference, state, product, person, quote, course, way, refusedBecause, receipts, rental } = file
  const isWithoutUnit = !file.isKept && (state === 'requested' || state === 'confirmed')
  return (
    <div className="stack">
      <PageHead
        title={`${person.name} · ${inLanguage(language, product)}`}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        back={{ href: paths.deskReservations({ state }), text: t('booking:list_title') }}
        actions={<StateTag state={state} />}
      />
      {refusedBecause && (
        <Notice tone="bad" title={t('booking:refused_because')}>
          {refusedBecause}
        </Notice>
      )}
      {isWithoutUnit && <Notice tone="warn">{t('booking:refusal.unit_is_missing')}</Notice>}
      <ChangeNotices changes={changes} done={done} isStaff />
      <UndoNotice {...{ reference, undo, now }} />
      <h2>{t('booking:next_actions')}</h2>
      <NextActionLinks actions={actions} awaits={awaits} reference={reference} unitCode={rental?.unitCode ?? null} />
      <ChangeLinks possible={changes.possible} reference={reference} isStaff />
      <div className="grid-2">
        <div className="stack">
          <h2>{t('booking:reservation')}</h2>
          <ReservationFacts reservation={file} />
          <h2>{t('booking:person')}</h2>
          <PersonFacts person={person} userClass={file.userClass} isVerified={file.isClassVerified} />
        </div>
        <div className="stack">
          <h2>{t('booking:next_title')}</h2>
          <CourseTimeline course={course} way={way} personFen={quote.personFen} depositFen={quote.depositFen} />
        </div>
      </div>
      <h2>{t('booking:price')}</h2>
      <div className="grid-2">
        <PriceBreakdown quote={quote} />
        {file.agreement && <AccountTable account={file.account} />}
        <InstalmentTable parts={file.instalments} />
      </div>
      <AllowanceList allowances={allowances} />
      <AdjustmentList adjustments={file.adjustments} />
      {rental && (
        <p>
          <a href={paths.deskCharge(reference)}>{t('rental:charge_title')}</a>
        </p>
      )}
      <ExtensionList extensions={changes.extensions} />
      <Receipts reference={reference} receipts={receipts} />
      <p>
        <a href={paths.reservationAgreement(reference)}>{t('booking:print_agreement')}</a>
      </p>
      {maySetCarers && (
        <p>
          <a href={paths.deskCarers(reference)}>{t('care:desk_link')}</a>
        </p>
      )}
    </div>
  )
}
