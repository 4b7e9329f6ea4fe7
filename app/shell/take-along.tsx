import { useTranslation } from 'react-i18next'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { QrCode, type QrShape } from '#app/ui/qr-code.tsx'

/** The same page on another device: a desk shows it to a resident, a daughter to her mother. */
export function TakeAlong({ shape, address }: { readonly shape: QrShape; readonly address: string }) {
  const { t } = useTranslation()
  return (
    <Disclosure summary={t('take_along.title')}>
      <p>{t('take_along.text')}</p>
      <QrCode shape={shape} label={t('take_along.code')} />
      <p className="small soft address">{address}</p>
    </Disclosure>
  )
}
