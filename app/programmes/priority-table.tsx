import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Phase } from './phase.ts'

export type ShownOrder = {
  readonly id: string
  readonly classes: readonly UserClass[]
  readonly havePriority: number
  readonly source: string
  readonly isExample: boolean
  readonly firstOn: string
  /** The last day on which it holds. */
  readonly lastOn: string | null
  readonly phase: Phase
}

const TONE = { planned: 'info', running: 'good', ended: 'neutral' } as const

/** The orders of a district, the newest first. */
export function PriorityTable({ orders }: { readonly orders: readonly ShownOrder[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const named = (classes: readonly UserClass[]) =>
    classes.map(one => t(`people:class.${one}`)).join(t('waiting:order_and'))
  return (
    <Table
      caption={t('waiting:priority.order_title')}
      hidesCaption
      stacks
      rows={orders}
      rowKey={({ id }) => id}
      empty={t('waiting:priority.none')}
      columns={[
        {
          key: 'state',
          head: t('waiting:priority.state'),
          render: ({ phase, isExample }) => (
            <p className="cluster">
              <Tag tone={TONE[phase]}>{t(`waiting:priority.phase.${phase}`)}</Tag>
              {isExample && <Tag tone="warn">{t('waiting:priority.example')}</Tag>}
            </p>
          ),
        },
        { key: 'classes', head: t('waiting:priority.classes'), render: ({ classes }) => named(classes) },
        {
          key: 'have',
          head: t('waiting:priority.have'),
          render: ({ classes, havePriority }) =>
            named(classes.slice(0, havePriority)) || t('waiting:priority.have_none'),
        },
        { key: 'from', head: t('waiting:priority.from'), render: ({ firstOn }) => dayText(firstOn, language) },
        {
          key: 'until',
          head: t('waiting:priority.until'),
          render: ({ lastOn }) => (lastOn === null ? t('waiting:priority.open_end') : dayText(lastOn, language)),
        },
        { key: 'source', head: t('waiting:priority.source'), render: ({ source }) => source },
      ]}
    />
  )
}
