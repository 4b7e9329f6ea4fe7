import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import type { PaperRefusal } from './hand-over.ts'

type Props = { readonly missing: readonly (PaperRefusal | 'no_unit')[] }

/** Everything that stands in the way, at once, before anybody sets out. */
export function MissingPapers({ missing }: Props) {
  const { t } = useTranslation('delivery')
  if (missing.length === 0) return null
  return (
    <Notice tone="warn" title={t('missing_title')}>
      <ul>
        {missing.map(word => (
          <li key={word}>{t(`missing.${word}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
