import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { covers, isStaff } from '#app/acts/actor.ts'
import { allowancesLeftOf } from '#app/booking/allowances-left.server.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { isCancellable } from '#app/booking/reservation.ts'
import { StateTag } from '#app/booking/state-tag.tsx'
import { PromiseNotice } from '#app/delivery/promise-notice.tsx'
import { promiseOf } from '#app/delivery/promises.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { MoneyNotices } from '#app/payments/money-notices.tsx'
import { moneyOf } from '#app/payments/money-pages.server.ts'
import { IfThingsChange } from '#app/pricing/if-things-change.tsx'
import { PriceBreakdown } from '#app/pricing/price-breakdown.tsx'
import { AllowanceList } from '#app/programmes/allowance-list.tsx'
import { AdjustmentList } from '#app/rental/adjustments/adjustment-list.tsx'
import { ChangeLinks, ChangeNotices } from '#app/rental/changes/change-notices.tsx'
import { ExtensionList } from '#app/rental/changes/extension-list.tsx'
import { doneIn } from '#app/rental/changes/way-back.ts'
import { CourseTimeline } from '#app/rental/course-timeline.tsx'
import { coveredFile } from '#app/rental/covered-file.ts'
import { InstalmentTable } from '#app/rental/instalment-table.tsx'
import { Receipts } from '#app/rental/receipts.tsx'
import { ReservationFacts } from '#app/rental/reservation-facts.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  if (isStaff(context.actor)) throw seeOther(paths.deskReservation(reference))
  const file = found(await context.see(db => reservationFile(db, reference, context.today)))
  const money = found(await context.see(db => moneyOf(db, reference, context)))
  const { actor } = context
  const allowances = covers(actor, 'pay')
    ? await context.see(db => allowancesLeftOf(db, file.personId, context.today))
    : []
  const promised = await context.see(db => promiseOf(db, reference, context.today))
  return {
    ...coveredFile(actor, file),
    mayCancel: covers(actor, 'reserve') && isCancellable(file.state),
    promised: promised ?? null,
    allowances,
    money,
    now: context.now.toISOString(),
    done: doneIn(request.url),
  }
}

export const handle = { title: 'booking:progress' }

const TONE = {
  requested: 'info',
  confirmed: 'good',
  refused: 'bad',
  cancelled: 'info',
  handed_over: 'good',
  closed: 'good',
} as const

export default function ReservationStatus() {
  const { t } = useTranslation()
  const language = useLanguage()
  const reservation = useLoaderData<typeof loader>()
  const { reference, state, toOn, refusedBecause, quote, course, way, rental, changes, done, money, now } = reservation
  const isOpen = state !== 'refused' && state !== 'cancelled'
  return (
    <div className="stack">
      <PageHead
        title={t('booking:status_title', { reference: showReference(reference) })}
        back={{ href: paths.mine(), text: t('booking:mine_title') }}
        actions={<StateTag state={state} />}
      />
      <Notice
        tone={TONE[state]}
        title={t(`booking:status_lead.${state}`, { to: dayText(rental?.dueOn ?? toOn, language) })}
      >
        {refusedBecause ?? (isOpen ? t('booking:keep_reference') : undefined)}
      </Notice>
      <PromiseNotice promised={reservation.promised} phone={reservation.centre.phone} />
      <ChangeNotices changes={changes} done={done} />
      <MoneyNotices reference={reference} money={money} now={now} />
      <h2>{t('booking:next_title')}</h2>
      <CourseTimeline course={course} way={way} personFen={quote.personFen} depositFen={quote.depositFen} />
      <h2>{t('booking:reservation')}</h2>
      <ReservationFacts reservation={reservation} />
      <PriceBreakdown quote={quote} />
      {reservation.told && <IfThingsChange told={reservation.told} />}
      <InstalmentTable parts={reservation.instalments} />
      <AllowanceList allowances={reservation.allowances} />
      <AdjustmentList adjustments={reservation.adjustments} />
      <Receipts reference={reference} receipts={reservation.receipts} hrefOf={paths.reservationReceipt} />
      <ExtensionList extensions={changes.extensions} />
      <ChangeLinks possible={changes.possible} reference={reference} />
      <div className="cluster">
        {rental?.state === 'running' && (
          <ButtonLink href={paths.unit(rental.unitCode)}>{t('booking:use_guide')}</ButtonLink>
        )}
        {isOpen && (
          <ButtonLink kind="secondary" href={paths.reservationAgreement(reference)}>
            {t('booking:print_agreement')}
          </ButtonLink>
        )}
        {state !== 'closed' && isOpen && (
          <ButtonLink kind="secondary" href={paths.reservationCalendar(reference)}>
            {t('delivery:calendar.add')}
          </ButtonLink>
        )}
        {reservation.mayCancel && (
          <ButtonLink kind="quiet" href={paths.reservationCancellation(reference)}>
            {t('booking:cancel')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
