import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpecField } from '#app/catalogue/category.ts'
import { narrowestDoorway, widthToPass } from '#app/catalogue/doorway.ts'
import type { Product, Shelf } from '#app/catalogue/product.ts'
import { useSaying } from '#app/catalogue/said.tsx'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import type { Rent } from '#app/pricing/rent.ts'
import { useRentText } from '#app/pricing/use-rent-text.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { SideBySide, type SideRow } from '#app/ui/side-by-side.tsx'
import { type FreeAtCentre, FreeTag } from '../calendar/free-tag.tsx'

type Yours = {
  readonly months: number
  readonly personFen: number
  readonly laterFen: number
  readonly depositFen: number
}
export type Compared = {
  readonly product: Product
  readonly shelf: Shelf
  readonly price: {
    readonly rent: Rent
    readonly rentFenPerMonth: number
    readonly depositFen: number
    readonly leastFen: number
    readonly yours: Yours | null
  } | null
  readonly free: readonly FreeAtCentre[] | null
}
type Row = Omit<SideRow, 'cells'> & { readonly of: (one: Compared) => ReactNode }

type Props = { readonly compared: readonly Compared[]; readonly day: string; readonly isKnown: boolean }

/** Devices side by side: what they are for, what they fit, what they cost, when they can be had. */
export function ComparisonTable({ compared, day, isKnown }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = [...useFitRows(), ...useSpecRows(compared), ...useMoneyRows(isKnown), ...useNextRows(day)]
  return (
    <SideBySide
      caption={t('comparing:title')}
      what={t('comparing:what')}
      sides={compared.map(({ product }) => ({ key: product.code, name: inLanguage(language, product) }))}
      rows={rows.map(({ of, ...row }) => ({ ...row, cells: compared.map(of) }))}
    />
  )
}

/** What it is for, through which door it goes, whom it bears. */
function useFitRows(): readonly Row[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { length, weight } = useSaying()
  const untold = t('catalogue:product.untold')
  const door = (product: Product) => {
    const widthMm = widthToPass(product)
    if (widthMm === null) return untold
    return t(`catalogue:product.doorway.${narrowestDoorway(widthMm) ?? 'none'}`, { width: length(widthMm) })
  }
  const mm = (value: number | null) => (value === null ? untold : length(value))
  const size = ({ widthMm, lengthMm, heightMm }: Product) =>
    t('comparing:size_text', { wide: mm(widthMm), long: mm(lengthMm), high: mm(heightMm) })
  const kg = (value: number | null) => (value === null ? untold : weight(value))
  return [
    { key: 'purpose', label: t('comparing:purpose'), of: ({ product }) => inLanguage(language, product.purpose) },
    { key: 'door', label: t('catalogue:product.door'), of: ({ product }) => door(product) },
    { key: 'bears', label: t('catalogue:product.max_user_weight'), of: ({ product }) => kg(product.maxUserWeightKg) },
    { key: 'size', label: t('comparing:size'), of: ({ product }) => size(product) },
    { key: 'weight', label: t('catalogue:product.own_weight'), of: ({ product }) => kg(product.weightKg) },
    {
      key: 'service',
      label: t('comparing:service'),
      of: ({ shelf }) =>
        [shelf.fittingRequired ? 'fitting_yes' : 'fitting_no', shelf.installRequired ? 'install_yes' : 'install_no']
          .map(word => t(`catalogue:product.${word as 'fitting_yes'}`))
          .join(t('comparing:and')),
    },
  ]
}

/** What all these kinds of device say of their own: what only one of them has cannot be compared. */
function useSpecRows(compared: readonly Compared[]): readonly Row[] {
  const language = useLanguage()
  const { spec } = useSaying()
  const asks = (shelf: Shelf, { key, zh }: SpecField) => shelf.specs.some(own => own.key === key && own.zh === zh)
  const shared = compared[0]?.shelf.specs.filter(field => compared.every(({ shelf }) => asks(shelf, field))) ?? []
  return shared.map(field => ({
    ...{ key: field.key, label: inLanguage(language, field) },
    of: ({ product }) => spec(field, product.specs),
  }))
}

function useMoneyRows(isKnown: boolean): readonly Row[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const rentText = useRentText()
  const unpriced = t('catalogue:list.no_price')
  const money = (fen: number) => <span className="amount">{yuan(fen, language)}</span>
  const yours = ({ months, personFen, laterFen }: Yours) => (
    <>
      {t('pricing:months', { count: months })} {money(personFen)}
      {laterFen > 0 && <span className="price-note">{t('comparing:later', { amount: yuan(laterFen, language) })}</span>}
    </>
  )
  return [
    { key: 'rent', label: t('comparing:rent'), of: ({ price }) => (price ? rentText(price) : unpriced) },
    isKnown
      ? { key: 'yours', label: t('comparing:yours'), of: ({ price }) => (price?.yours ? yours(price.yours) : unpriced) }
      : { key: 'least', label: t('comparing:least'), of: ({ price }) => (price ? money(price.leastFen) : unpriced) },
    {
      key: 'deposit',
      label: t('comparing:deposit'),
      of: ({ price }) => (price ? money(price.yours?.depositFen ?? price.depositFen) : unpriced),
    },
  ]
}

/** What is free, and the way on. */
function useNextRows(day: string): readonly Row[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const reserve = ({ product, price }: Compared) =>
    price && (
      <ButtonLink kind="secondary" href={paths.reservePeriod(product.code)}>
        {t('comparing:reserve')}
        <span className="visually-hidden"> {inLanguage(language, product)}</span>
      </ButtonLink>
    )
  return [
    {
      key: 'free',
      label: t('comparing:free', { day: dayText(day, language) }),
      of: ({ free }) => (free ? <FreeTag centres={free} /> : t('catalogue:product.untold')),
    },
    { key: 'reserve', label: t('comparing:next'), of: reserve, isForScreen: true },
  ]
}
