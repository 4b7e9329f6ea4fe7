import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PriceTable } from '#app/ui/price-table.tsx'

type Props = {
  readonly account: {
    readonly rentDueFen: number
    readonly depositDueFen: number
    readonly heldFen: number
    readonly rentBackFen: number
  }
}

/** What the person still pays and what lies here for them. */
export function AccountTable({ account: { rentDueFen, depositDueFen, heldFen, rentBackFen } }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = [
    { label: t('rental:rent_due'), amount: yuan(rentDueFen, language) },
    { label: t('rental:deposit_due'), amount: yuan(depositDueFen, language) },
    { label: t('rental:held'), amount: yuan(heldFen, language) },
    ...(rentBackFen > 0 ? [{ label: t('rental:rent_back'), amount: yuan(rentBackFen, language) }] : []),
  ]
  return <PriceTable caption={t('rental:account')} rows={rows} />
}
