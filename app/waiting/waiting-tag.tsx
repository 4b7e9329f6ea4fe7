import { useTranslation } from 'react-i18next'
import { Tag } from '#app/ui/tag.tsx'
import type { WaitingState } from './waiting.ts'

const TONE = { waiting: 'busy', offered: 'good', taken: 'good', lapsed: 'warn', left: 'neutral' } as const

export function WaitingTag({ state }: { readonly state: WaitingState }) {
  const { t } = useTranslation()
  return <Tag tone={TONE[state]}>{t(`waiting:state.${state}`)}</Tag>
}
