import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { firstDayOn } from '#app/booking/calendar/first-day.ts'
import { lookerOf, outlookOf } from '#app/booking/calendar/outlooks.server.ts'
import { placeOf } from '#app/booking/drafts/draft.ts'
import { PeriodForm } from '#app/booking/period-form.tsx'
import { FARTHEST_DAYS } from '#app/booking/reservation.ts'
import { type Reserving, reserving } from '#app/booking/reserving.server.ts'
import { isAskedWho } from '#app/booking/reserving-person.server.ts'
import { priceFacts } from '#app/booking/term-prices.server.ts'
import { termPrices } from '#app/booking/term-prices.ts'
import { found } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { qrShape } from '#app/http/qr-shape.server.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { inLanguage } from '#app/i18n/in-language.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { TakeAlong } from '#app/shell/take-along.tsx'
import { addDays } from '#app/time/day.ts'
import { Steps } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const asked = found(
    await context.see(db => reserving(db, params.code ?? '', query, context.today, context.actor.personId)),
  )
  const { product, centre, from, months } = asked
  const period = { from, months: String(months), centre: centre.code }
  const address = `${context.origin}${paths.reservePeriod(product.code, period)}`
  return {
    page: { address, shape: qrShape(address) },
    ...{ code: product.code, zh: product.zh, en: product.en, from, months, centre: centre.code },
    ...wrongIn(asked),
    place: placeOf('period', await context.see(db => isAskedWho(db, context.actor.personId, from))),
    ...{ earliest: context.today, latest: addDays(context.today, FARTHEST_DAYS) },
    ...(await offered(context, asked)),
  }
}

/** What is wrong with the period, and in which field that is to be mended. */
function wrongIn({ period, isUnread }: Reserving): {
  readonly field: 'from' | 'months' | null
  readonly refusal: string | null
} {
  if (isUnread) return { field: 'from', refusal: null }
  if (period.ok) return { field: null, refusal: null }
  return { field: period.refusal === 'months_not_offered' ? 'months' : 'from', refusal: period.refusal }
}

async function offered({ see, actor, now, today }: RequestContext, { product, centres, ...asked }: Reserving) {
  const { from, months, period } = asked
  const looker = await see(db => lookerOf(db, actor, today))
  const free = async (centreId: string) => {
    if (!period.ok) return null
    const outlook = await see(db => outlookOf(db, { productId: product.id, centreId, ...looker, now, today }))
    const found = firstDayOn(outlook, from, months)
    return found.word === 'closed' ? null : found.free
  }
  const shown = []
  for (const { id, code, zh, en } of centres) shown.push({ code, zh, en, free: await free(id) })
  const facts = await see(db => priceFacts(db, { product, centres, from }, today))
  return { rents: termPrices(facts, { from, centre: asked.centre.code }), centres: shown }
}

export const handle = { title: 'booking:period_title' }

export default function ReservePeriod() {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  const { field, refusal, code, place, page, ...asked } = useLoaderData<typeof loader>()
  const text = refusal ? refusalText(i18n, refusal) : t('problem.not_a_day', { label: t('booking:first_day') })
  const errors = field ? [{ field, text }] : []
  return (
    <>
      <UnansweredSummary errors={errors} refusal={undefined} />
      <PageHead
        title={t('booking:period_title')}
        caption={inLanguage(language, asked)}
        lead={t('booking:period_lead')}
        back={{ href: paths.device(code), text: t('booking:back_to_device') }}
      />
      <Steps text={t('booking:step', place)} {...place} />
      <p>
        <a href={paths.deviceCalendar(code, { centre: asked.centre, months: String(asked.months) })}>
          {t('availability:see_days')}
        </a>
      </p>
      {asked.rents.length === 0 ? (
        <Notice tone="warn">{t('booking:no_price')}</Notice>
      ) : (
        <PeriodForm
          {...asked}
          action={paths.reserveQuote(code, {})}
          asksAgain={paths.reservePeriod(code, {})}
          problems={field ? { [field]: text } : {}}
        />
      )}
      <TakeAlong {...page} />
    </>
  )
}
