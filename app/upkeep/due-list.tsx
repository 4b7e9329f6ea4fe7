import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Standing } from './due.ts'

export type ShownDue = {
  readonly planId: string
  readonly code: string
  readonly product: Bilingual
  readonly plan: Bilingual
  readonly blocks: boolean
  readonly standing: Standing
  readonly dueOn: string | null
  readonly dueAtHours: number | null
  readonly dueAtTurnovers: number | null
  readonly hours: number
}

const TONE = { overdue: 'bad', soon: 'warn', fine: 'good' } as const

/** A standing in a word, with a shape. */
function StandingTag({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation('upkeep')
  return <Tag tone={TONE[standing]}>{t(`standing.${standing}`)}</Tag>
}

/** When it is due, by whatever it is counted. */
function DueText({ due }: { readonly due: ShownDue }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { dueOn, dueAtHours, dueAtTurnovers, hours } = due
  const said = [
    dueOn === null ? '' : t('due_on', { day: dayText(dueOn, language) }),
    dueAtHours === null ? '' : t('due_at_hours', { hours: dueAtHours, now: hours }),
    dueAtTurnovers === null ? '' : t('due_at_turnovers'),
  ].filter(Boolean)
  return (
    <>
      {said.map(text => (
        <div key={text}>{text}</div>
      ))}
    </>
  )
}

type Props = {
  readonly caption: string
  readonly empty: string
  readonly rows: readonly ShownDue[]
  /** On a unit's own page its code and product are said above. */
  readonly ofOneUnit?: boolean
}

export function DueTable({ caption, empty, rows, ofOneUnit = false }: Props) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const which = [
    {
      key: 'code',
      head: t('code'),
      render: ({ code, planId }: ShownDue) => (
        <a href={paths.deskUnitUpkeep(code, { plan: planId })}>{printedUnitCode(code)}</a>
      ),
    },
    { key: 'product', head: t('product'), render: ({ product }: ShownDue) => inLanguage(language, product) },
  ]
  return (
    <Table
      caption={caption}
      stacks
      rows={rows}
      rowKey={({ code, planId }) => `${code} ${planId}`}
      empty={empty}
      columns={[
        ...(ofOneUnit ? [] : which),
        { key: 'plan', head: t('plan'), render: ({ plan }) => inLanguage(language, plan) },
        { key: 'due', head: t('due'), render: due => <DueText due={due} /> },
        { key: 'standing', head: t('standing_is'), render: ({ standing }) => <StandingTag standing={standing} /> },
        { key: 'blocks', head: t('blocks'), render: ({ blocks }) => t(blocks ? 'blocks' : 'blocks_no') },
      ]}
    />
  )
}
