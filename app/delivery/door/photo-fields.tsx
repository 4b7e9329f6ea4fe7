import { useTranslation } from 'react-i18next'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { MOST_PHOTOS } from '../photo.ts'

/** What every browser shows; an iPhone turns its own kind into one of these by itself. */
const PICTURES = 'image/jpeg,image/png,image/webp'

/** From the camera, or from what was taken before: a phone that is told to take a picture offers nothing else. */
export function PhotoFields() {
  const { t } = useTranslation('delivery')
  return (
    <Disclosure summary={t('photos_optional')}>
      <p className="hint">{t('photos_hint', { number: MOST_PHOTOS })}</p>
      <FileField name="photos" label={t('photo_take')} accept={PICTURES} capture="environment" isPhotos />
      <FileField name="album" label={t('photo_choose')} accept={PICTURES} isMany isPhotos />
    </Disclosure>
  )
}
