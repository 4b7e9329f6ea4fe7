import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { UnitState } from './unit.ts'

const TONES: { readonly [State in UnitState]: Tone } = {
  received: 'info',
  ready: 'good',
  out: 'neutral',
  quarantine: 'warn',
  inspected: 'busy',
  precleaned: 'busy',
  disinfected: 'busy',
  dried: 'busy',
  tested: 'busy',
  repair: 'bad',
  missing: 'bad',
  scrapped: 'neutral',
}

export function UnitStateTag({ state }: { readonly state: UnitState }) {
  const { t } = useTranslation()
  return <Tag tone={TONES[state]}>{t(`inventory:state.${state}`)}</Tag>
}
