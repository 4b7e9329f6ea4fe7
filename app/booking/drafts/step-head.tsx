import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Steps } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { HoldStands } from '../holds/hold.ts'
import { HoldNotice } from '../holds/hold-notice.tsx'

type Props = {
  readonly title: string
  readonly lead?: string | undefined
  readonly product: Bilingual
  readonly place: { readonly current: number; readonly total: number }
  readonly back: { readonly href: string; readonly text: string }
  readonly hold: HoldStands
  readonly isLastStep?: boolean
}

/** What every page of a reservation says first: the device, how far one is, and until when a unit is kept. */
export function StepHead({ title, lead, product, place, back, hold, isLastStep = false }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={title} caption={inLanguage(useLanguage(), product)} lead={lead} back={back} />
      <Steps text={t('booking:step', place)} {...place} />
      <HoldNotice hold={hold} isLastStep={isLastStep} />
    </>
  )
}
