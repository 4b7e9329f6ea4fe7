import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { ByReservationState, ReservationState } from './reservation.ts'

const TONE: ByReservationState<Tone> = {
  requested: 'info',
  confirmed: 'good',
  refused: 'bad',
  cancelled: 'neutral',
  handed_over: 'busy',
  closed: 'neutral',
}

export function StateTag({ state }: { readonly state: ReservationState }) {
  const { t } = useTranslation()
  return <Tag tone={TONE[state]}>{t(`booking:state.${state}`)}</Tag>
}
