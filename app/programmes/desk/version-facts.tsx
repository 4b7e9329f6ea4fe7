import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useDays } from './version-state.tsx'

type Props = {
  readonly version: {
    readonly firstOn: string
    readonly lastOn: string | null
    readonly fundingSource: string
    readonly source: string
    readonly addedAt: string
    readonly approvedAt: string | null
    readonly withdrawnAt: string | null
  }
  /** Null where the reader does not see the colleague. */
  readonly proposer: string | null
  readonly approver: string | null
}

/** From which day, on what basis, proposed and approved by whom. */
export function VersionFacts({ version, proposer, approver }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const days = useDays()
  const by = (name: string | null, at: string): string =>
    name === null
      ? instantText(at, language)
      : t('programmes:one.proposed_text', { name, at: instantText(at, language) })
  const { approvedAt, withdrawnAt } = version
  return (
    <SummaryList
      rows={[
        { label: t('programmes:from'), value: days(version) },
        { label: t('programmes:funding_source'), value: version.fundingSource },
        { label: t('programmes:source'), value: version.source },
        { label: t('programmes:one.proposed'), value: by(proposer, version.addedAt) },
        {
          label: t('programmes:one.approved'),
          value: approvedAt === null ? t('programmes:one.not_yet') : by(approver, approvedAt),
        },
        ...(withdrawnAt === null
          ? []
          : [{ label: t('programmes:one.withdrawn'), value: instantText(withdrawnAt, language) }]),
      ]}
    />
  )
}
