import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

type Props = {
  readonly reference: string
  readonly product: Bilingual
  readonly back: string
  readonly title: string
  readonly lead?: string | undefined
  readonly isPossible: boolean
}

/** Which device and reservation it is about; and that there is nothing to change, where it is too late or too early. */
export function ChangeHead({ reference, product, back, title, lead, isPossible }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <PageHead
        title={title}
        caption={`${inLanguage(useLanguage(), product)} · ${showReference(reference)}`}
        lead={isPossible ? lead : undefined}
        back={{ href: back, text: t('changing:back') }}
      />
      {!isPossible && <Notice tone="warn">{t('changing:not_now')}</Notice>}
    </>
  )
}
