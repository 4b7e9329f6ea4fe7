import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type OwnFault, OwnFaults } from './own-faults.tsx'

type Props = {
  readonly code: string
  readonly phone: string
  readonly dueOn: string
  readonly reference: string
  readonly faults: readonly OwnFault[]
  readonly mayReport: boolean
}

/** What a renter comes for first: something is wrong, whom to call, when it is due. */
export function RenterCorner({ code, phone, dueOn, reference, faults, mayReport }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <div className="cluster">
        {mayReport && <ButtonLink href={paths.unitFault(code)}>{t('aftercare:report')}</ButtonLink>}
        <ButtonLink href={`tel:${phone}`} kind="secondary">
          {t('aftercare:call')} {phone}
        </ButtonLink>
      </div>
      <section className="stack" aria-labelledby="rental">
        <h2 id="rental">{t('aftercare:your_rental')}</h2>
        <SummaryList rows={[{ label: t('aftercare:due'), value: dayText(dueOn, language) }]} />
        <p>
          <a href={paths.reservation(reference)}>{t('aftercare:see_reservation')}</a>
        </p>
      </section>
      <OwnFaults faults={faults} />
    </>
  )
}
