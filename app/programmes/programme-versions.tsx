import { useTranslation } from 'react-i18next'
import { dayText, percent } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Phase } from './phase.ts'
import type { Payer, ProgrammeKind } from './programme.ts'

export type ShownVersion = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly zh: string
  readonly en: string
  readonly fundingSource: string
  readonly source: string
  readonly isExample: boolean
  readonly firstOn: string
  /** The last day on which it holds. */
  readonly lastOn: string | null
  readonly phase: Phase
  readonly rates: readonly { readonly userClass: UserClass; readonly shareBp: number }[]
}

/** Every version of one programme, the newest first. */
export function ProgrammeVersions({ versions }: { readonly versions: readonly ShownVersion[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [latest] = versions
  if (!latest) return null
  return (
    <Table
      caption={t('programmes:versions', { name: inLanguage(language, latest) })}
      hidesCaption
      rows={versions}
      rowKey={version => version.id}
      stacks
      columns={[
        { key: 'version', head: t('programmes:version_head'), render: version => <Version {...version} /> },
        { key: 'rates', head: t('programmes:rates'), render: version => <Rates {...version} /> },
        { key: 'from', head: t('programmes:from'), render: ({ firstOn }) => dayText(firstOn, language) },
        {
          key: 'until',
          head: t('programmes:until'),
          render: ({ lastOn }) => (lastOn === null ? t('programmes:open_end') : dayText(lastOn, language)),
        },
        { key: 'funding', head: t('programmes:funding_source'), render: ({ fundingSource }) => fundingSource },
        { key: 'source', head: t('programmes:source'), render: ({ source }) => source },
      ]}
    />
  )
}

const TONE = { planned: 'info', running: 'good', ended: 'neutral' } as const

function Version({ version, phase, isExample }: ShownVersion) {
  const { t } = useTranslation()
  return (
    <div className="stack-tight">
      <p>{t('programmes:version', { version })}</p>
      <p className="cluster">
        <Tag tone={TONE[phase]}>{t(`programmes:phase.${phase}`)}</Tag>
        {isExample && <Tag tone="warn">{t('programmes:example')}</Tag>}
      </p>
    </div>
  )
}

function Rates({ rates }: ShownVersion) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (rates.length === 0) return t('programmes:no_rate')
  return (
    <ul className="plain-list">
      {rates.map(({ userClass, shareBp }) => (
        <li key={userClass}>
          {t('programmes:rate', { class: t(`people:class.${userClass}`), share: percent(shareBp, language) })}
        </li>
      ))}
    </ul>
  )
}
