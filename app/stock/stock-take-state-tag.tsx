import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { StockTakeState } from './stock-take.ts'

const TONES: { readonly [State in StockTakeState]: Tone } = {
  open: 'busy',
  counted: 'warn',
  settled: 'good',
  cancelled: 'neutral',
}

export function StockTakeStateTag({ state }: { readonly state: StockTakeState }) {
  const { t } = useTranslation()
  return <Tag tone={TONES[state]}>{t(`stock:take.state.${state}`)}</Tag>
}
