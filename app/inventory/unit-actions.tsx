import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { UnitAction } from './unit-action.ts'

type Props = {
  readonly code: string
  readonly actions: readonly UnitAction[]
  /** Where this unit is handed over: its own reservation when it is promised, the day's round when it is not. */
  readonly handOverHref: string
}

/** What this person can do with the unit in their hands: the likely step as a button, the rest below. */
export function UnitActions({ code, actions, handOverHref }: Props) {
  const { t } = useTranslation()
  const [first, ...others] = actions
  const hrefOf: { readonly [A in UnitAction]?: string } = {
    release: paths.deskUnitRelease(code),
    hand_over: handOverHref,
    take_back: paths.deskTakeBack(code),
    inspect: paths.deskInspection(code),
    preclean: paths.deskStep(code),
    disinfect: paths.deskDisinfection(code),
    dry: paths.deskStep(code),
    test: paths.deskStep(code),
    recheck: paths.deskRecheck(code),
    verify: paths.deskVerification(code),
    finish_repair: paths.deskUnitRepair(code),
    send_to_repair: paths.deskUnitRepair(code),
    scrap: paths.deskScrapping(code),
    print_label: paths.deskLabelsPdf({ unit: code }),
  }
  const step = (action: UnitAction, kind: 'primary' | 'secondary') => {
    const href = hrefOf[action]
    return href ? (
      <ButtonLink key={action} href={href} kind={kind}>
        {t(`inventory:action.${action}`)}
      </ButtonLink>
    ) : (
      <StepForm key={action} {...{ action, kind, code }} />
    )
  }
  return (
    <section className="stack" aria-labelledby="actions">
      <h2 id="actions">{t('inventory:now')}</h2>
      {first ? <div className="cluster">{step(first, 'primary')}</div> : <p>{t('inventory:nothing_to_do')}</p>}
      {others.length > 0 && <div className="cluster">{others.map(action => step(action, 'secondary'))}</div>}
    </section>
  )
}

type StepProps = { readonly action: UnitAction; readonly kind: 'primary' | 'secondary'; readonly code: string }

/** A step that asks nothing more: one button. */
function StepForm({ action, kind, code }: StepProps) {
  const { t } = useTranslation()
  return (
    <PostForm
      label={t(`inventory:action.${action}`)}
      {...(action === 'put_in_quarantine' && {
        'data-offline-act': 'reprocessing.put-in-quarantine',
        'data-offline-subject': code,
      })}
    >
      <Button kind={kind} name="step" value={action}>
        {t(`inventory:action.${action}`)}
      </Button>
    </PostForm>
  )
}
