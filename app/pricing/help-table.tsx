import { useTranslation } from 'react-i18next'
import { percent } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import type { ClassHelp } from './help.ts'

const WHOLE_BP = 10_000

/** Who pays less, how much, and who bears the rest. */
export function HelpTable({ help }: { readonly help: readonly ClassHelp[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const pays = ({ leastBp, mostBp }: ClassHelp): string => {
    if (leastBp === WHOLE_BP) return t('catalogue:home.pays_all')
    const [least, most] = [percent(leastBp, language), percent(mostBp, language)]
    return leastBp === mostBp
      ? t('catalogue:home.pays_share', { share: least })
      : t('catalogue:home.pays_between', { least, most })
  }
  return (
    <Table
      caption={t('catalogue:home.help')}
      hidesCaption
      stacks
      rows={help}
      rowKey={({ userClass }) => userClass}
      columns={[
        {
          key: 'class',
          head: t('catalogue:home.help_of'),
          render: ({ userClass }) => (
            <>
              <strong>{t(`people:class.${userClass}`)}</strong>
              <br />
              <span className="small soft">{t(`people:class_text.${userClass}`)}</span>
            </>
          ),
        },
        { key: 'pays', head: t('catalogue:home.help_pays'), render: row => <strong>{pays(row)}</strong> },
        {
          key: 'rest',
          head: t('catalogue:home.help_rest'),
          render: ({ payers }) =>
            payers.length === 0
              ? t('catalogue:home.rest_none')
              : payers.map(payer => t('pricing:borne_by', { payer: t(`pricing:payer.${payer}`) })).join(' · '),
        },
      ]}
    />
  )
}
