import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import type { VersionPhase } from '../phase.ts'
import type { Payer, ProgrammeKind, ProgrammeRules } from '../programme.ts'
import type { Speaker } from '../rules-in-words.ts'
import { inWords } from '../rules-in-words.ts'
import { useDays, VersionState } from './version-state.tsx'

export type ShownVersion = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly zh: string
  readonly en: string
  readonly source: string
  readonly isExample: boolean
  readonly firstOn: string
  /** The last day on which it holds. */
  readonly lastOn: string | null
  readonly phase: VersionPhase
  readonly rules: ProgrammeRules
}

type Props = {
  readonly caption: string
  readonly versions: readonly ShownVersion[]
  readonly speaker: Speaker
  /** What the link to each says. */
  readonly see: string
  readonly hidesCaption?: boolean
}

/** Versions side by side: who pays, whom they help and how much, and from which day. */
export function VersionTable({ caption, versions, speaker, see, hidesCaption = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const days = useDays()
  const said = ({ rules, payer }: ShownVersion, heading: 'pays' | 'whom' | 'gives' | 'limits') =>
    inWords(rules, payer, speaker)
      .filter(one => one.heading === heading)
      .flatMap(({ lines }) => lines)
      .map(line => <p key={line}>{line}</p>)
  const column = (heading: 'pays' | 'whom' | 'gives' | 'limits') => ({
    ...{ key: heading, head: t(`programmes:heading.${heading}`), render: (one: ShownVersion) => said(one, heading) },
  })
  return (
    <Table
      {...{ caption, hidesCaption }}
      rows={versions}
      rowKey={({ id }) => id}
      stacks
      columns={[
        {
          key: 'version',
          head: t('programmes:version_head'),
          render: version => (
            <div className="stack-tight">
              <a href={paths.deskProgramme(version.id)}>
                {inLanguage(language, version)}
                <span className="visually-hidden"> {see}</span>
              </a>
              <VersionState {...version} />
            </div>
          ),
        },
        ...(['pays', 'whom', 'gives', 'limits'] as const).map(column),
        { key: 'days', head: t('programmes:days'), render: days },
      ]}
    />
  )
}
