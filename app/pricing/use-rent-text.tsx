import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Rent } from './rent.ts'

type Reckoned = { readonly rent: Rent; readonly rentFenPerMonth: number }

/** How a rent is reckoned, in one line. */
export function useRentText(): (of: Reckoned) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ rent, rentFenPerMonth }) => {
    if (rent.per === 'day') {
      return t('pricing:rent_text.day', { amount: yuan(rent.fen, language), count: rent.leastDays })
    }
    if (rent.per !== 'term') return t(`pricing:rent_text.${rent.per}`, { amount: yuan(rentFenPerMonth, language) })
    return rent.terms
      .map(({ months, fen }) =>
        t('pricing:rent_text.term', {
          term: t('pricing:months', { count: months }),
          amount: yuan(fen, language),
        }),
      )
      .join(' · ')
  }
}
