import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { ScanTold } from './feedback.ts'

export type Told = { readonly n: number; readonly kind: ScanTold; readonly code: string }
const ICON_OF = { good: 'check', known: 'info', bad: 'cross' } as const

/** The last scan in words, with its colour and sign; read out as it changes, even when the words stay the same. */
export function ToldLine({ told }: { readonly told: Told | undefined }) {
  const { t } = useTranslation()
  return (
    <div className="scan-told" role="status">
      {told && (
        <p key={told.n} className={`scan-told-${told.kind}`}>
          <Icon name={ICON_OF[told.kind]} />
          {t(`scanning:told.${told.kind}`, { code: told.code })}
        </p>
      )}
    </div>
  )
}
