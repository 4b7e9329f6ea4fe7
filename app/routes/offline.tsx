import { useTranslation } from 'react-i18next'

/** Asks for nothing: a device without network may show it, and other pages are measured against it. */
export const loader = () => null

export const handle = { title: 'away.title' }

export default function Away() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('away.title')}</h1>
      <p>{t('away.text')}</p>
    </>
  )
}
