import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AskedDays } from '#app/booking/calendar/asked-days.tsx'
import { askedPeriodIn, periodQuery } from '#app/booking/calendar/asked-period.ts'
import { daysAsked } from '#app/booking/calendar/catalogue-periods.server.ts'
import { DayInstead } from '#app/booking/calendar/day-instead.tsx'
import { NothingFree } from '#app/booking/calendar/nothing-free.tsx'
import { PeriodFields } from '#app/booking/calendar/period-fields.tsx'
import { Carried, FoundDevices } from '#app/booking/comparison/found-devices.tsx'
import { FARTHEST_DAYS } from '#app/booking/reservation.ts'
import { askedIn } from '#app/catalogue/asked.ts'
import { allCategories } from '#app/catalogue/categories.server.ts'
import { helpingWith } from '#app/catalogue/category.ts'
import { carriedIn } from '#app/catalogue/comparison.ts'
import { NeedKinds } from '#app/catalogue/need-kinds.tsx'
import { NothingFound } from '#app/catalogue/nothing-found.tsx'
import { PageLinks } from '#app/catalogue/page-links.tsx'
import { findProducts } from '#app/catalogue/products.server.ts'
import { FullSearch } from '#app/catalogue/search-forms.tsx'
import { allDistricts } from '#app/districts/districts.server.ts'
import { GuideLinks } from '#app/guides/guide-links.tsx'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { inLanguage } from '#app/i18n/in-language.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { rentsOn } from '#app/pricing/rents.server.ts'
import { addDays } from '#app/time/day.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const A_PAGE = 24

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams
  const [asked, period] = [askedIn(search), askedPeriodIn(search)]
  const { now, today } = context
  return context.see(async db => {
    const wanted = { q: asked.q, need: asked.need || undefined, category: asked.category || undefined }
    const districts = await allDistricts(db)
    const { among, freeOf, later, ...days } = await daysAsked(db, districts, wanted, { ...period, now, today })
    const { items, total } = await findProducts(db, {
      ...{ ...wanted, among, limit: A_PAGE, skip: (asked.page - 1) * A_PAGE },
    })
    const rents = await rentsOn(db, { day: today, districts, products: items })
    const products = items.map(({ id, code, zh, en, purpose, category }) => ({
      ...{ code, zh, en, purpose, free: freeOf(id) },
      category: { code: category.code, zh: category.zh, en: category.en },
      ...(rents.get(id) ?? { rentFen: null, leastFen: null }),
    }))
    const offered = await allCategories(db)
    const named = ({ code, zh, en }: (typeof offered)[number]) => ({ code, zh, en })
    const kinds = asked.need === '' ? [] : helpingWith(offered, asked.need).map(named)
    return {
      ...{ asked, period, days, total, products, kinds, carried: carriedIn(search) },
      ...{ categories: offered.map(named), pages: Math.max(1, Math.ceil(total / A_PAGE)) },
      noneFree: total === 0 && among ? await later() : null,
      ...{ earliest: today, latest: addDays(today, FARTHEST_DAYS) },
    }
  })
}

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = { title: 'catalogue:list.title' }

export default function Devices() {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  const { asked, period, days, noneFree, total, products, categories, kinds, carried, pages, ...bounds } =
    useLoaderData<typeof loader>()
  const { q, need, category } = asked
  const query = { q, need, category, ...periodQuery(period), compare: carried.join(',') }
  const field = days.refusal === 'months_not_offered' ? 'months' : 'from'
  const errors = days.refusal ? [{ field, text: refusalText(i18n, days.refusal) }] : []
  const problems = Object.fromEntries(errors.map(({ field, text }) => [field, text]))
  const isOpen = days.isCounted || days.refusal !== null
  return (
    <>
      <UnansweredSummary errors={errors} refusal={undefined} />
      <PageHead title={useListTitle({ asked, categories })} />
      <NeedKinds need={need} kinds={kinds} chosen={category} />
      <FullSearch asked={asked} categories={categories}>
        <Carried codes={carried} />
        <PeriodFields asked={period} centres={days.centres} {...{ ...bounds, isOpen, problems }} />
      </FullSearch>
      {days.instead && <DayInstead query={query} day={days.instead} />}
      <div className="split">
        <h2>{q ? t('catalogue:list.found_for', { q, count: total }) : t('catalogue:list.found', { count: total })}</h2>
        {(q || need || category) && (
          <a className="link-alone" href={paths.devices()}>
            {t('catalogue:list.clear')}
          </a>
        )}
      </div>
      {days.isCounted && (
        <AskedDays {...period} centre={days.centre && inLanguage(language, days.centre)} query={query} />
      )}
      {noneFree ? <NothingFree query={query} later={noneFree.day} /> : total === 0 && <NothingFound words={asked.q} />}
      <FoundDevices
        products={products}
        query={days.isCounted ? { ...periodQuery(period), only: '' } : {}}
        carried={carried}
      />
      <GuideLinks category={category} />
      <PageLinks page={asked.page} pages={pages} hrefOf={page => paths.devices({ ...query, page: String(page) })} />
    </>
  )
}

function useListTitle({ asked, categories }: Pick<Loaded, 'asked' | 'categories'>): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const category = categories.find(({ code }) => code === asked.category)
  if (category) return inLanguage(language, category)
  if (asked.need) return t('catalogue:list.title_need', { need: t(`catalogue:need.${asked.need}`) })
  return t('catalogue:list.title')
}
