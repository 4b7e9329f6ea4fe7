import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { alternativesFor } from '#app/booking/alternatives/alternatives.server.ts'
import { InsteadChoices } from '#app/booking/alternatives/instead-choices.tsx'
import { InsteadWays } from '#app/booking/alternatives/instead-ways.tsx'
import { shownInstead } from '#app/booking/alternatives/shown-instead.ts'
import { WhyNotNotice } from '#app/booking/alternatives/why-not-notice.tsx'
import { lookerOf } from '#app/booking/calendar/outlooks.server.ts'
import { reserving } from '#app/booking/reserving.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { priorityOrderOn } from '#app/programmes/priority-orders.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const { searchParams, search } = new URL(request.url)
    const { actor, now, today } = context
    const asked = found(await reserving(db, params.code ?? '', searchParams, today, actor.personId))
    const { product, centre, from, months, period, isUnread } = asked
    if (!period.ok || isUnread) throw seeOther(paths.reservePeriod(product.code) + search)
    const looker = await lookerOf(db, actor, today)
    const instead = await alternativesFor(db, { ...asked, looker, personId: actor.personId, now, today })
    const { classes, havePriority } = await priorityOrderOn(db, centre.districtId, today)
    return {
      ...{ code: product.code, product: { zh: product.zh, en: product.en }, months, period: period.value },
      query: { from, months: String(months), centre: centre.code },
      ...shownInstead(instead, centre, classes.slice(0, havePriority)),
    }
  })

export const handle = { title: 'holding:instead.title' }

export default function ReserveInstead() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, product, period, query, months, ...instead } = useLoaderData<typeof loader>()
  const back = paths.reservePeriod(code, query)
  const change = (of: string) => ({ href: back, text: t('form.change'), of })
  const term = { from: dayText(period.from, language), to: dayText(period.to, language) }
  const where = inLanguage(language, instead.centre)
  return (
    <div className="stack">
      <PageHead
        title={t('holding:instead.title')}
        caption={inLanguage(language, product)}
        back={{ href: back, text: t('booking:back_to_period') }}
      />
      <SummaryList
        rows={[
          { label: t('booking:term'), value: t('booking:term_text', term), change: change(t('booking:term')) },
          { label: t('booking:at_centre'), value: where, change: change(t('booking:centre')) },
        ]}
      />
      <WhyNotNotice {...{ code, query, ...instead }} />
      {instead.why !== 'free' && (
        <>
          <InsteadChoices {...{ code, query, months, ...instead }} />
          <InsteadWays {...{ code, query, ...instead }} />
        </>
      )}
    </div>
  )
}
