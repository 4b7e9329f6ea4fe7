import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import type { WayOfReceiving } from '#app/booking/reservation.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

export type ShownReservation = {
  readonly reference: string
  readonly fromOn: string
  readonly toOn: string
  readonly way: WayOfReceiving
  readonly address: string
  readonly phone: string
  readonly note: string
  readonly product: Bilingual & { readonly code: string }
  readonly centre: Bilingual & { readonly phone: string; readonly address: Bilingual; readonly hours: Bilingual }
  readonly rental: { readonly unitCode: string; readonly dueOn: string } | null
}

/** The plain facts of a reservation, as its person and the staff both read them. */
export function ReservationFacts({ reservation }: { readonly reservation: ShownReservation }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, fromOn, toOn, way, address, phone, note, product, centre, rental } = reservation
  const term = { from: dayText(fromOn, language), to: dayText(toOn, language) }
  const rows = [
    { label: t('booking:reference'), value: <strong>{showReference(reference)}</strong> },
    {
      label: t('booking:device'),
      value: <a href={paths.device(product.code)}>{inLanguage(language, product)}</a>,
    },
    { label: t('booking:term'), value: t('booking:term_text', term) },
    ...(rental && rental.dueOn !== toOn ? [{ label: t('changing:due'), value: dayText(rental.dueOn, language) }] : []),
    { label: t('booking:receive'), value: t(`booking:way.${way}`) },
    ...(way === 'deliver' ? [{ label: t('booking:address'), value: address }] : []),
    { label: t('booking:phone'), value: phone },
    ...(note ? [{ label: t('booking:note'), value: note }] : []),
    {
      label: t('booking:at_centre'),
      value: (
        <>
          {inLanguage(language, centre)}
          <br />
          {inLanguage(language, centre.address)}
          <br />
          {inLanguage(language, centre.hours)} · <a href={`tel:${centre.phone}`}>{centre.phone}</a>
        </>
      ),
    },
    ...(rental ? [{ label: t('booking:unit_code'), value: printedUnitCode(rental.unitCode) }] : []),
  ]
  return <SummaryList rows={rows} />
}
