import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Tag } from '#app/ui/tag.tsx'
import type { VersionPhase } from '../phase.ts'

const TONE = { planned: 'info', running: 'good', draft: 'busy', ended: 'neutral', withdrawn: 'neutral' } as const

type Props = { readonly version: number; readonly phase: VersionPhase; readonly isExample: boolean }

export function VersionState({ version, phase, isExample }: Props) {
  const { t } = useTranslation()
  return (
    <p className="cluster">
      <span>{t('programmes:version', { version })}</span>
      <Tag tone={TONE[phase]}>{t(`programmes:phase.${phase}`)}</Tag>
      {isExample && <Tag tone="warn">{t('programmes:example')}</Tag>}
    </p>
  )
}

/** From which day to which. */
export function useDays() {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ firstOn, lastOn }: { readonly firstOn: string; readonly lastOn: string | null }): string => {
    const from = dayText(firstOn, language)
    return lastOn === null
      ? t('programmes:from_day', { from })
      : t('programmes:from_until', { from, until: dayText(lastOn, language) })
  }
}
