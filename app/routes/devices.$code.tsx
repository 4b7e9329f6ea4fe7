import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { availabilityOf } from '#app/booking/availability.server.ts'
import { FreeDays } from '#app/booking/free-days.tsx'
import { CategoryDrawing } from '#app/catalogue/category-drawing.tsx'
import { shownProduct } from '#app/catalogue/product.ts'
import { Cautions, DoorAdvice, ServiceNotes, SpecList } from '#app/catalogue/product-facts.tsx'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { found } from '#app/http/answer.server.ts'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ClassPrices } from '#app/pricing/class-prices.tsx'
import { classQuotesOf } from '#app/pricing/class-quotes.server.ts'
import { addDays } from '#app/time/day.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const DAYS_SHOWN = 7

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const row = found(await productByCode(db, params.code ?? ''))
    const districts = await allDistricts(db)
    const { now, today } = context
    const asked = { productId: row.id, from: today, to: addDays(today, DAYS_SHOWN), now, today }
    const centres = []
    for (const { zh, en, ...district } of districts) {
      for (const { id, code } of district.centres) {
        centres.push({ code, zh, en, days: await availabilityOf(db, { ...asked, centreId: id }) })
      }
    }
    const prices = await classQuotesOf(db, { productId: row.id, day: today, districts })
    return { ...shownProduct(row), prices: prices ?? null, centres }
  })

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = {
  title: (data: unknown, language: 'zh-CN' | 'en') => (data ? inLanguage(language, (data as Loaded).product) : ''),
}

export default function Device() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { product, shelf, isRetired, prices, centres } = useLoaderData<typeof loader>()
  const reserve = !isRetired && prices !== null && (
    <ButtonLink href={paths.reservePeriod(product.code)}>{t('catalogue:product.reserve')}</ButtonLink>
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
          <h2>{t('catalogue:product.free')}</h2>
          <p>{t('catalogue:product.free_lead')}</p>
          <FreeDays centres={centres} />
          {reserve && <p>{reserve}</p>}
          <DoorAdvice product={product} />
          <Cautions product={product} shelf={shelf} />
          <h2>{t('catalogue:product.specs')}</h2>
          <SpecList product={product} shelf={shelf} />
        </div>
        <aside className="card">
          <div className="card-picture">
            <CategoryDrawing code={shelf.code} />
          </div>
          <div className="card-body stack">
            {reserve}
            <ServiceNotes shelf={shelf} />
            <p className="small soft">{t('catalogue:product.code', { code: product.code })}</p>
          </div>
        </aside>
      </div>
    </>
  )
}

function Prices({ prices }: Pick<Loaded, 'prices'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!prices) return <Notice tone="info">{t('catalogue:product.no_price')}</Notice>
  const { price, told } = prices
  return (
    <section className="stack-tight">
      <h2>{t('catalogue:product.price')}</h2>
      <p>{t('catalogue:product.price_lead', { amount: yuan(price.rentFenPerMonth, language) })}</p>
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
      {price.isExample && <p className="small soft">{t('catalogue:product.example')}</p>}
    </section>
  )
}
