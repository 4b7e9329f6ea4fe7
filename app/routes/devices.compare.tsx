import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { comparedOf } from '#app/booking/comparison/compared.server.ts'
import { ComparisonTable } from '#app/booking/comparison/comparison-table.tsx'
import { comparedIn, comparisonOf, MOST_COMPARED } from '#app/catalogue/comparison.ts'
import { shownProduct } from '#app/catalogue/product.ts'
import { productsByCodes } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { qrShape } from '#app/http/qr-shape.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { TakeAlong } from '#app/shell/take-along.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  context.see(async db => {
    const { actor, now, today } = context
    const codes = comparedIn(new URL(request.url).searchParams)
    const { shown, left, unknown } = comparisonOf(codes, await productsByCodes(db, codes))
    const districts = await allDistricts(db)
    const { priceOf, freeOf, ...known } = await comparedOf(db, { products: shown, districts, actor, now, today })
    const compared = shown.map(row => {
      const { product, shelf } = shownProduct(row)
      return { product, shelf, price: priceOf(row.id), free: freeOf(row.id) }
    })
    const address = `${context.origin}${paths.compare(compared.map(({ product }) => product.code))}`
    return { compared, left, unknown, ...known, address, shape: qrShape(address) }
  })

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = { title: 'comparing:title' }

export default function Compare() {
  const { t } = useTranslation()
  const { compared, left, unknown, day, userClass, ...page } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('comparing:title')}
        lead={t('comparing:lead')}
        back={{ href: paths.devices(), text: t('catalogue:list.title') }}
      />
      {unknown > 0 && <Notice tone="warn">{t('comparing:unknown', { count: unknown })}</Notice>}
      {left > 0 && <Notice>{t('comparing:left', { most: MOST_COMPARED })}</Notice>}
      {compared.length === 0 ? (
        <EmptyState icon="list" title={t('comparing:none')}>
          <p>{t('comparing:none_text')}</p>
          <ButtonLink href={paths.devices()}>{t('comparing:start')}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Chosen compared={compared} />
          <ComparisonTable compared={compared} day={day} isKnown={userClass !== null} />
          <p>
            {userClass
              ? t('comparing:yours_note', { class: t(`people:class.${userClass}`) })
              : t('comparing:least_note')}
          </p>
          {compared.some(({ price }) => price?.isExample) && (
            <p className="small soft">{t('catalogue:product.example')}</p>
          )}
          <p className="small soft no-print">{t('comparing:print')}</p>
          <TakeAlong {...page} />
        </>
      )}
    </div>
  )
}

/** What is compared, each with the way out, and the way to one more. */
function Chosen({ compared }: Pick<Loaded, 'compared'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const codes = compared.map(({ product }) => product.code)
  const category = compared.at(-1)?.shelf.code
  return (
    <section className="stack no-print">
      <h2>{t('comparing:chosen')}</h2>
      <SummaryList
        rows={compared.map(({ product, shelf }) => {
          const name = inLanguage(language, product)
          const href = paths.compare(codes.filter(code => code !== product.code))
          return {
            label: inLanguage(language, shelf),
            value: <a href={paths.device(product.code)}>{name}</a>,
            change: { href, text: t('comparing:remove'), of: name },
          }
        })}
      />
      {codes.length === 1 && <p>{t('comparing:one_more')}</p>}
      {codes.length < MOST_COMPARED && (
        <p>
          <ButtonLink kind="secondary" href={paths.devices({ category, compare: codes.join(',') })}>
            {t('comparing:add')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
