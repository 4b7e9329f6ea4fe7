import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { STRENGTH_UNIT } from './disinfection.ts'
import { type AgentRule, DISINFECTION_RULES_ARE_EXAMPLES, type DisinfectionRule } from './disinfection-rule.ts'

/** What the rule asks for this device, this time. */
export function RuleTable({ rule }: { readonly rule: DisinfectionRule }) {
  const { t } = useTranslation()
  const columns = useColumns()
  return (
    <div className="stack">
      <h2>{t('reprocessing:disinfection.rule')}</h2>
      <Table
        caption={t('reprocessing:disinfection.rule')}
        hidesCaption
        rows={rule.agents}
        rowKey={row => row.agent}
        columns={columns}
      />
      {rule.replacesParts && <Notice tone="warn" title={t('reprocessing:disinfection.parts_asked')} />}
      {DISINFECTION_RULES_ARE_EXAMPLES && <p className="hint">{t('reprocessing:disinfection.rule_example')}</p>}
    </div>
  )
}

function useColumns(): readonly Column<AgentRule>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'agent',
      head: t('reprocessing:disinfection.agent_is'),
      render: row => t(`reprocessing:agent.${row.agent}`),
    },
    {
      key: 'least',
      head: t('reprocessing:disinfection.least'),
      isNumeric: true,
      render: row => `${row.least} ${STRENGTH_UNIT[row.agent]}`,
    },
    {
      key: 'time',
      head: t('reprocessing:disinfection.time'),
      isNumeric: true,
      render: row => t('reprocessing:disinfection.minutes_text', { minutes: row.minutes }),
    },
    {
      key: 'most',
      head: t('reprocessing:disinfection.most'),
      isNumeric: true,
      render: row => `${row.most} ${STRENGTH_UNIT[row.agent]}`,
    },
  ]
}
