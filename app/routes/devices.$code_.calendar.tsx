import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askedOfCalendar, calendarOf } from '#app/booking/calendar/calendar.ts'
import { CalendarDays } from '#app/booking/calendar/calendar-days.tsx'
import { CalendarForm } from '#app/booking/calendar/calendar-form.tsx'
import { CalendarLegend } from '#app/booking/calendar/calendar-legend.tsx'
import { ClosureList } from '#app/booking/calendar/closure-list.tsx'
import { EarliestNotice } from '#app/booking/calendar/earliest-notice.tsx'
import { lookerOf, outlookOf } from '#app/booking/calendar/outlooks.server.ts'
import { reserving } from '#app/booking/reserving.server.ts'
import { closuresOf } from '#app/districts/districts.server.ts'
import { found } from '#app/http/answer.server.ts'
import { monthText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { priceOn } from '#app/pricing/prices.server.ts'
import { Pagination } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const query = new URL(request.url).searchParams
    const { actor, now, today } = context
    const { product, centre, centres } = found(await reserving(db, params.code ?? '', query, today, actor.personId))
    const looker = await lookerOf(db, actor, today)
    const outlook = await outlookOf(db, { productId: product.id, centreId: centre.id, now, today, ...looker })
    const closures = await closuresOf(db, centre.id, today)
    const isRetired = product.retiredAt !== null || product.category.retiredAt !== null
    return {
      ...{ code: product.code, product: { zh: product.zh, en: product.en }, today },
      isOffered: !isRetired && (await priceOn(db, product.id, today)) !== undefined,
      centre: { code: centre.code, zh: centre.zh, en: centre.en },
      centres: centres.map(({ code, zh, en }) => ({ code, zh, en })),
      units: outlook.fleet.units.length,
      calendar: calendarOf(outlook, closures, askedOfCalendar(query)),
    }
  })

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = { title: 'availability:title' }

export default function DeviceCalendar() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, product, today, isOffered, centre, centres, units, calendar } = useLoaderData<typeof loader>()
  const { months, month } = calendar
  return (
    <>
      <PageHead
        title={t('availability:title')}
        caption={inLanguage(language, product)}
        lead={t('availability:lead')}
        back={{ href: paths.device(code), text: t('booking:back_to_device') }}
      />
      {isOffered ? (
        <>
          <CalendarForm action={paths.deviceCalendar(code)} centre={centre.code} {...{ centres, months, month }} />
          <EarliestNotice
            {...{ code, months, today, units }}
            centre={centre.code}
            centreName={inLanguage(language, centre)}
            earliest={calendar.earliest?.day ?? null}
          />
          {units > 0 && <Month {...{ code, calendar }} centre={centre.code} />}
        </>
      ) : (
        <Notice tone="warn">{t('availability:not_offered')}</Notice>
      )}
    </>
  )
}

type MonthProps = Pick<Loaded, 'code' | 'calendar'> & { readonly centre: string }

function Month({ code, centre, calendar: { months, month, weeks, closures, previous, next } }: MonthProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = { centre, months: String(months) }
  const to = (other: string | null) =>
    other === null
      ? undefined
      : { href: paths.deviceCalendar(code, { ...query, month: other }), text: monthText(other, language) }
  const pages = { previous: to(previous), next: to(next) }
  return (
    <>
      <div className="split">
        <h2>{monthText(month, language)}</h2>
        <Pagination label={t('availability:month_pages')} {...pages} />
      </div>
      <ClosureList closures={closures} />
      <CalendarDays weeks={weeks} hrefOf={from => paths.reservePeriod(code, { ...query, from })} />
      <Pagination label={t('availability:month_pages_below')} {...pages} />
      <CalendarLegend words={weeks.flat().map(({ word }) => word)} />
    </>
  )
}
