import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { useDayNames } from '../calendar/day-names.tsx'
import { FARTHEST_DAYS } from '../reservation.ts'
import type { InsteadQuery, ShownInstead } from './shown-instead.ts'

type Props = Pick<ShownInstead, 'nearest' | 'centre' | 'centres' | 'products' | 'units'> & {
  readonly code: string
  readonly months: number
  readonly query: InsteadQuery
}

/** Other days, other centres, other devices: each leads into the usual steps. */
export function InsteadChoices({ nearest, centre, centres, products, units, code, months, query }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const free = (count: number) => t('holding:instead.free_at', { count })
  return (
    <>
      {units > 0 && <OtherDays {...{ nearest, centre, code, months, query }} />}
      <Choices
        title={t('holding:instead.centres')}
        none={t('holding:instead.centres_none')}
        cards={centres.map(one => (
          <LinkedCard
            key={one.code}
            href={paths.reserveQuote(code, { ...query, centre: one.code })}
            title={inLanguage(language, one)}
          >
            <p>{free(one.free)}</p>
          </LinkedCard>
        ))}
      />
      <Choices
        title={t('holding:instead.products')}
        none={t('holding:instead.products_none')}
        cards={products.map(one => (
          <LinkedCard key={one.code} href={paths.reserveQuote(one.code, query)} title={inLanguage(language, one)}>
            <p>{free(one.free)}</p>
            <p>{t('holding:instead.rent', { rent: yuan(one.rentFen, language) })}</p>
            {one.fit && <p>{t(`holding:instead.${one.fit}`)}</p>}
          </LinkedCard>
        ))}
      />
    </>
  )
}

function OtherDays({ nearest, centre, code, months, query }: Omit<Props, 'centres' | 'products' | 'units'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { whole } = useDayNames()
  const days = [
    ...(nearest.before ? [{ way: 'before' as const, day: nearest.before }] : []),
    ...(nearest.after ? [{ way: 'after' as const, day: nearest.after }] : []),
  ]
  return (
    <Choices
      title={t('holding:instead.days', { centre: inLanguage(language, centre) })}
      none={t('holding:instead.days_none', { days: FARTHEST_DAYS })}
      cards={days.map(({ way, day }) => (
        <LinkedCard
          key={way}
          href={paths.reserveQuote(code, { ...query, from: day })}
          title={t(`holding:instead.${way}`, { day: whole(day) })}
        >
          <p>{t('holding:instead.days_lead', { term: t('booking:months', { count: months }) })}</p>
        </LinkedCard>
      ))}
    />
  )
}

type ChoicesProps = { readonly title: string; readonly none: string; readonly cards: readonly ReactNode[] }

function Choices({ title, none, cards }: ChoicesProps) {
  const id = useId()
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {cards.length > 0 ? <CardGrid>{cards}</CardGrid> : <p>{none}</p>}
    </section>
  )
}
