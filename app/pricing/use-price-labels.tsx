import { useTranslation } from 'react-i18next'
import { TERM_MONTHS } from './price-terms.ts'
import { DAMAGES } from './rent.ts'

/** The labels of the fields of a price, for the summary of what is to be mended too. */
export function usePriceLabels() {
  const { t } = useTranslation()
  const listed: { readonly [name: string]: string } = Object.fromEntries([
    ...TERM_MONTHS.map(count => [`terms.${count}`, t('pricing:set.term_of', { term: t('pricing:months', { count }) })]),
    ...DAMAGES.map(one => [`damage.${one}`, t(`pricing:damage.${one}`)]),
  ])
  return {
    ...listed,
    firstOn: t('pricing:first_on'),
    rent: t('pricing:rent'),
    deposit: t('pricing:deposit'),
    replacement: t('pricing:replacement'),
    per: t('pricing:set.per'),
    dayRent: t('pricing:set.day_rent'),
    leastDays: t('pricing:set.least_days'),
    terms: t('pricing:set.terms'),
    earlyReturn: t('pricing:if_early'),
    late: t('pricing:if_late'),
    exchange: t('pricing:if_exchanged'),
    'damage.loss': t('pricing:set.loss'),
    'damage.least': t('pricing:set.least'),
  }
}
