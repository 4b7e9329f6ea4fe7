import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HOLD_MINUTES } from '#app/allotment/allotment.ts'
import { firstDayOn } from '#app/booking/calendar/first-day.ts'
import { lookerOf, outlookOf } from '#app/booking/calendar/outlooks.server.ts'
import { ClassPrices } from '#app/booking/class-prices.tsx'
import { placeOf } from '#app/booking/drafts/draft.ts'
import { quotesByClass, reserving } from '#app/booking/reserving.server.ts'
import { isAskedWho } from '#app/booking/reserving-person.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { dayText, shortDayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { personById } from '#app/people/people.server.ts'
import { IfThingsChange } from '#app/pricing/if-things-change.tsx'
import { PriceBreakdown } from '#app/pricing/price-breakdown.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Steps } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const { actor, now, today } = context
  const asked = found(await context.see(db => reserving(db, params.code ?? '', searchParams, today)))
  const { product, centre, from, months, period, isUnread } = asked
  if (!period.ok || isUnread) throw seeOther(paths.reservePeriod(product.code) + search)
  const personId = actor.scope === 'person' ? actor.personId : null
  return context.see(async db => {
    const person = personId ? await personById(db, personId) : undefined
    const quotes = await quotesByClass(db, asked, person)
    const verified = person ? await classOn(db, person.id, from) : undefined
    const { id: productId, code, zh, en } = product
    const yours = quotes.find(({ userClass }) => userClass === verified) ?? null
    const example = yours ?? quotes.find(({ userClass }) => userClass === 'other') ?? null
    const stock = { productId, centreId: centre.id }
    // What one holds oneself is no obstacle to oneself.
    const outlook = await outlookOf(db, { ...stock, ...(await lookerOf(db, actor, today)), now, today })
    return {
      ...{ code, zh, en, quotes, period: period.value, months },
      centre: { zh: centre.zh, en: centre.en },
      ...{ yours, example },
      free: firstDayOn(outlook, from, months).free,
      isResident: actor.scope === 'person',
      place: placeOf('quote', await isAskedWho(db, personId, from)),
      query: { from, months: String(months), centre: centre.code },
    }
  })
}

export const handle = { title: 'booking:quote_title' }

export default function ReserveQuote() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { code, period, months, centre, quotes, yours, example, free, isResident, query, place, ...product } =
    useLoaderData<typeof loader>()
  const back = paths.reservePeriod(code, query)
  const change = (of: string) => ({ href: back, text: t('form.change'), of })
  const term = { from: dayText(period.from, language), to: dayText(period.to, language) }
  return (
    <div className="stack">
      <PageHead
        title={t('booking:quote_title')}
        caption={inLanguage(language, product)}
        lead={t('booking:quote_lead')}
        back={{ href: back, text: t('booking:back_to_period') }}
      />
      <Steps text={t('booking:step', place)} {...place} />
      <SummaryList
        rows={[
          { label: t('booking:term'), value: t('booking:term_text', term), change: change(t('booking:term')) },
          { label: t('booking:at_centre'), value: inLanguage(language, centre), change: change(t('booking:centre')) },
        ]}
      />
      <FreeNotice free={free} from={period.from} months={months} />
      {yours ? (
        <>
          <p>{t('booking:quote_yours', { class: t(`people:class.${yours.userClass}`) })}</p>
          <PriceBreakdown quote={yours.quote} />
        </>
      ) : (
        <ClassPrices quotes={quotes} />
      )}
      {!yours && example && <p>{t('booking:deposit_text', { amount: yuan(example.quote.depositFen, language) })}</p>}
      {example?.told && <IfThingsChange told={example.told} />}
      {quotes.length === 0 && <Notice tone="warn">{t('booking:no_price')}</Notice>}
      {quotes.length > 0 && <GoOn {...{ code, query, free, isResident }} />}
    </div>
  )
}

type GoOnProps = {
  readonly code: string
  readonly query: { readonly [name: string]: string }
  readonly free: number
  readonly isResident: boolean
}

/** Going on keeps a unit, so it is sent; whoever has not signed in does that first. */
function GoOn({ code, query, free, isResident }: GoOnProps) {
  const { t } = useTranslation()
  if (free === 0) {
    return (
      <div>
        <ButtonLink href={paths.reserveInstead(code, query)}>{t('holding:instead.title')}</ButtonLink>
      </div>
    )
  }
  if (!isResident) {
    return (
      <div className="stack-tight">
        <p className="hint">{t('booking:go_on_hint')}</p>
        <div>
          <ButtonLink href={paths.reserveWho(code, query)}>{t('booking:go_on')}</ButtonLink>
        </div>
      </div>
    )
  }
  return (
    <PostForm action={paths.reserveHold(code, query)}>
      <p className="hint">{t('holding:go_on_hint', { minutes: HOLD_MINUTES })}</p>
      <Button>{t('booking:go_on')}</Button>
    </PostForm>
  )
}

type FreeProps = { readonly free: number; readonly from: string; readonly months: number }

function FreeNotice({ free, from, months }: FreeProps) {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  if (free === 0) return <Notice tone="warn">{refusalText(i18n, 'none_free')}</Notice>
  return (
    <Notice tone="good">
      {t('booking:free', {
        count: free,
        term: t('booking:months', { count: months }),
        from: shortDayText(from, language),
      })}
    </Notice>
  )
}
