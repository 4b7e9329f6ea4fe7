import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { carriedQuery } from '#app/booking/calendar/asked-period.ts'
import { earliestDay } from '#app/booking/calendar/first-day.ts'
import { FreeSummary } from '#app/booking/calendar/free-summary.tsx'
import { lookerOf, outlookOf } from '#app/booking/calendar/outlooks.server.ts'
import { CategoryDrawing } from '#app/catalogue/category-drawing.tsx'
import { shownProduct } from '#app/catalogue/product.ts'
import { Accessories, Cautions, DoorAdvice, ServiceNotes, SpecList } from '#app/catalogue/product-facts.tsx'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { GuideLinks } from '#app/guides/guide-links.tsx'
import { found } from '#app/http/answer.server.ts'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ClassPrices } from '#app/pricing/class-prices.tsx'
import { classQuotesOf } from '#app/pricing/class-quotes.server.ts'
import { IfThingsChange } from '#app/pricing/if-things-change.tsx'
import { useRentText } from '#app/pricing/use-rent-text.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const row = found(await productByCode(db, params.code ?? ''))
    const districts = await allDistricts(db)
    const { actor, now, today } = context
    const carried = carriedQuery(new URL(request.url).searchParams)
    const months = Number(carried.months || 1)
    const looker = await lookerOf(db, actor, today)
    const centres = []
    for (const { zh, en, ...district } of districts) {
      for (const { id, code } of district.centres) {
        const outlook = await outlookOf(db, { productId: row.id, centreId: id, now, today, ...looker })
        const earliest = earliestDay(outlook, months) ?? null
        centres.push({ code, zh, en, units: outlook.fleet.units.length, earliest })
      }
    }
    const prices = await classQuotesOf(db, { productId: row.id, day: today, districts })
    return { ...shownProduct(row), prices: prices ?? null, centres, today, months, carried }
  })

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = {
  title: (data: unknown, language: 'zh-CN' | 'en') => (data ? inLanguage(language, (data as Loaded).product) : ''),
}

export default function Device() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, shelf, isRetired, prices, centres, today, months, carried } = useLoaderData<typeof loader>()
  const isOffered = !isRetired && prices !== null
  const reserve = isOffered && (
    <ButtonLink href={paths.reservePeriod(product.code, carried)}>{t('catalogue:product.reserve')}</ButtonLink>
  )
  return (
    <>
      <PageHead
        title={inLanguage(language, product)}
        lead={inLanguage(language, product.purpose)}
        caption={inLanguage(language, shelf)}
        back={{
          href: paths.devices({ category: shelf.code }),
          text: t('catalogue:product.back', { category: inLanguage(language, shelf) }),
        }}
      />
      {isRetired && <Notice tone="warn">{t('catalogue:product.retired')}</Notice>}
      <div className="sidebar">
        <div className="stack">
          <Prices prices={prices} />
          {isOffered && (
            <section className="stack-tight">
              <h2>{t('availability:at_centres')}</h2>
              <p>{t('availability:at_centres_lead', { term: t('booking:months', { count: months }) })}</p>
              <FreeSummary code={product.code} {...{ today, months, centres }} />
            </section>
          )}
          {reserve && <p>{reserve}</p>}
          <GuideLinks category={shelf.code} />
          <DoorAdvice product={product} />
          <Cautions product={product} shelf={shelf} />
          <Accessories product={product} />
          <h2>{t('catalogue:product.specs')}</h2>
          <SpecList product={product} shelf={shelf} />
        </div>
        <div className="card">
          <div className="card-picture">
            <CategoryDrawing code={shelf.code} />
          </div>
          <div className="card-body stack">
            {reserve}
            {isOffered && (
              <a className="link-alone" href={paths.compare([product.code])}>
                {t('comparing:with_others')}
              </a>
            )}
            <ServiceNotes shelf={shelf} />
            <p className="small soft">{t('catalogue:product.code', { code: product.code })}</p>
          </div>
        </div>
      </div>
    </>
  )
}

function Prices({ prices }: Pick<Loaded, 'prices'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rentText = useRentText()
  if (!prices) return <Notice tone="info">{t('catalogue:product.no_price')}</Notice>
  const { price, told, conditions } = prices
  return (
    <section className="stack-tight">
      <h2>{t('catalogue:product.price')}</h2>
      <p>{t('catalogue:product.price_lead', { rent: rentText(price) })}</p>
      {told.map(({ district, quotes }) => (
        <ClassPrices
          key={district?.zh ?? ''}
          caption={
            district
              ? t('catalogue:product.price_of', { district: inLanguage(language, district) })
              : t('catalogue:product.price')
          }
          hidesCaption={district === null}
          quotes={quotes}
        />
      ))}
      <p>{t('catalogue:product.deposit', { amount: yuan(price.depositFen, language) })}</p>
      {conditions && <IfThingsChange told={conditions} />}
      {price.isExample && <p className="small soft">{t('catalogue:product.example')}</p>}
    </section>
  )
}
