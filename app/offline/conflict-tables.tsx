import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { type Column, Table } from '#app/ui/table.tsx'
import { aboutText } from './about.ts'
import type { ShownConflict } from './shown-conflict.ts'

type Props = { readonly rows: readonly ShownConflict[] }

/** What waits, the oldest first: each row leads to both facts. */
export function OpenConflicts({ rows }: Props) {
  const { t } = useTranslation('offline')
  return (
    <Table
      caption={t('conflict.waiting')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('conflict.none')}
      columns={useColumns()}
    />
  )
}

export function DecidedConflicts({ rows }: Props) {
  const { t } = useTranslation('offline')
  return (
    <Table
      caption={t('conflict.decided')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('conflict.none_decided')}
      columns={[
        ...useColumns(),
        {
          key: 'decision',
          head: t('conflict.decision'),
          render: ({ decision, note }) => (
            <>
              {decision && t(`conflict.choice.${decision}`)}
              {note !== '' && <p className="hint">{note}</p>}
            </>
          ),
        },
        { key: 'decided_by', head: t('conflict.decided_by'), render: ({ decidedBy }) => decidedBy },
      ]}
    />
  )
}

function useColumns(): readonly Column<ShownConflict>[] {
  const { t, i18n } = useTranslation('offline')
  const language = useLanguage()
  return [
    {
      key: 'act',
      head: t('what'),
      render: ({ id, word }) => <a href={paths.deskConflict(id)}>{t(`act.${word}`)}</a>,
    },
    { key: 'subject', head: t('about'), render: ({ subject }) => aboutText(subject) },
    { key: 'why', head: t('conflict.why'), render: ({ refusal }) => refusalText(i18n, refusal) },
    { key: 'by', head: t('conflict.by'), render: ({ by }) => by },
    { key: 'received', head: t('conflict.received'), render: ({ receivedAt }) => instantText(receivedAt, language) },
  ]
}
