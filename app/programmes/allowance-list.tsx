import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'

type Shown = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly holder: 'person' | 'household'
  readonly fromOn: string
  readonly years: number
  readonly limitFen: number
  readonly usedFen: number
  readonly leftFen: number
}

const YEAR_LENGTH = 4

/** What somebody has used of each limit and what is left of it; nothing where nothing is limited. */
export function AllowanceList({ allowances }: { readonly allowances: readonly Shown[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (allowances.length === 0) return null
  const amount = (fen: number) => yuan(fen, language)
  return (
    <section className="stack-tight">
      <h2>{t('programmes:left.title')}</h2>
      <p>{t('programmes:left.lead')}</p>
      <Table
        caption={t('programmes:left.title')}
        hidesCaption
        stacks
        rows={allowances}
        rowKey={({ code, holder }) => `${code} ${holder}`}
        columns={[
          { key: 'programme', head: t('programmes:left.programme'), render: one => <Named {...one} /> },
          { key: 'limit', head: t('programmes:left.limit'), isNumeric: true, render: one => amount(one.limitFen) },
          { key: 'used', head: t('programmes:left.used'), isNumeric: true, render: one => amount(one.usedFen) },
          { key: 'left', head: t('programmes:left.left'), isNumeric: true, render: one => amount(one.leftFen) },
        ]}
      />
    </section>
  )
}

function Named({ holder, fromOn, years, ...name }: Shown) {
  const { t } = useTranslation()
  const language = useLanguage()
  const since = Number(fromOn.slice(0, YEAR_LENGTH))
  const during =
    years === 1
      ? t('programmes:left.year', { year: since })
      : t('programmes:left.years', { from: since, to: since + years - 1 })
  return (
    <>
      {inLanguage(language, name)}
      <p className="hint">
        {t(`programmes:left.of_${holder}`)} · {during}
      </p>
    </>
  )
}
