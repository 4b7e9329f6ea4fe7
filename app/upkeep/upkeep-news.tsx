import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  readonly code: string
  readonly news: {
    readonly overdue: readonly Bilingual[]
    readonly repair: { readonly id: string; readonly fault: string } | null
    readonly isProposed: boolean
    readonly recalls: readonly (Bilingual & { readonly id: string })[]
  }
}

/** What speaks against giving this unit out, each with the way to see to it. */
export function UpkeepNews({ code, news: { overdue, repair, isProposed, recalls } }: Props) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <>
      {recalls.map(recall => (
        <Notice key={recall.id} tone="bad">
          <a href={paths.deskRecall(recall.id)}>{t('unit_news.recalled', { why: inLanguage(language, recall) })}</a>
        </Notice>
      ))}
      {overdue.map(plan => (
        <Notice key={plan.zh} tone="bad">
          <a href={paths.deskUnitUpkeep(code)}>{t('unit_news.overdue', { plan: inLanguage(language, plan) })}</a>
        </Notice>
      ))}
      {repair && (
        <Notice tone="warn">
          <a href={paths.deskRepair(repair.id)}>{t('unit_news.repair', { fault: repair.fault })}</a>
        </Notice>
      )}
      {isProposed && (
        <Notice tone="warn">
          <a href={paths.deskScrapping(code)}>{t('unit_news.scrapping')}</a>
        </Notice>
      )}
    </>
  )
}
