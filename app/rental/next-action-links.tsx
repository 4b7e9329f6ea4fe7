import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import type { DeskAction } from './next-actions.ts'

type Props = {
  readonly actions: readonly DeskAction[]
  /** What the reservation waits for, whoever does it. */
  readonly awaits: DeskAction | null
  readonly reference: string
  readonly unitCode: string | null
}

const HREF: { readonly [Action in DeskAction]: (reference: string, unitCode: string) => string } = {
  proof: paths.deskProof,
  decision: paths.deskDecision,
  agreement: paths.deskAgreement,
  payment: paths.deskPayment,
  fitting: paths.deskFitting,
  fitting_waiver: paths.deskFittingWaiver,
  hand_over: paths.deskHandOver,
  take_back: (_reference, unitCode) => paths.deskTakeBack(unitCode),
  deposit_return: paths.deskDepositReturn,
  refund: paths.deskDepositReturn,
  cancellation: paths.reservationCancellation,
}

/** What this person can do with the reservation now: the first as the button that leads on. */
export function NextActionLinks({ actions, awaits, reference, unitCode }: Props) {
  const { t } = useTranslation()
  const others =
    awaits && !actions.includes(awaits) ? t('booking:waits_for', { action: t(`booking:action.${awaits}`) }) : null
  if (actions.length === 0) return <p>{others ?? t('booking:no_actions')}</p>
  return (
    <>
      {others && <p>{others}</p>}
      <div className="cluster">
        {actions.map((action, place) => (
          <ButtonLink
            key={action}
            href={HREF[action](reference, unitCode ?? '')}
            kind={action === 'cancellation' ? 'quiet' : place === 0 ? 'primary' : 'secondary'}
          >
            {t(`booking:action.${action}`)}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
