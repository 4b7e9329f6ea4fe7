import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ShownUnit } from '#app/inventory/shown-unit.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  readonly unit: ShownUnit
  readonly isElsewhere: boolean
  readonly news: {
    readonly promised: { readonly reference: string; readonly fromOn: string } | null
    readonly rented: { readonly reference: string; readonly dueOn: string } | null
    readonly faults: readonly { readonly id: string; readonly text: string }[]
    readonly scrapAdvised: string | null
  }
}

/** What somebody should know before they do anything with the unit. */
export function UnitNews({ unit, isElsewhere, news }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { promised, rented, faults, scrapAdvised } = news
  const day = (on: string) => shortDayText(on, language)
  if (isElsewhere) {
    const centre = inLanguage(language, unit.centre)
    return <Notice tone="warn">{t('inventory:of_another_centre', { centre, phone: unit.centre.phone })}</Notice>
  }
  return (
    <>
      {rented && (
        <Notice>
          <a href={paths.deskReservation(rented.reference)}>
            {t('inventory:rented', { reference: showReference(rented.reference), day: day(rented.dueOn) })}
          </a>
        </Notice>
      )}
      {promised && (
        <Notice>
          <a href={paths.deskReservation(promised.reference)}>
            {t('inventory:promised', { reference: showReference(promised.reference), day: day(promised.fromOn) })}
          </a>
        </Notice>
      )}
      {scrapAdvised !== null && (
        <Notice tone="warn" title={t('reprocessing:inspection.advised_scrap', { note: scrapAdvised })}>
          <p>{t('reprocessing:inspection.advised_scrap_lead')}</p>
          <ButtonLink kind="secondary" href={paths.deskScrapping(unit.code)}>
            {t('reprocessing:inspection.propose_scrap')}
          </ButtonLink>
        </Notice>
      )}
      {faults.map(({ id, text }) => (
        <Notice key={id} tone="warn">
          <a href={paths.deskFaults({ fault: id })}>{t('aftercare:open_on_unit', { text })}</a>
        </Notice>
      ))}
    </>
  )
}
