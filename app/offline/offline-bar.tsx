import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workHere } from '#app/device/work-here.ts'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { useKept } from './use-kept.tsx'

type Props = {
  readonly account: string
  /** Whether they decide about what could not be done. */
  readonly decides: boolean
}

/** On every page of the staff: how much is kept here, what hinders sending it, and what was put back into a form. */
export function OfflineBar({ account, decides }: Props) {
  const { t } = useTranslation('offline')
  const { kept, trouble, conflicts } = useKept()
  const language = useLanguage()
  const [copiedAt, setCopiedAt] = useState<string>()
  const [isRestored, setRestored] = useState(false)
  useEffect(() => setCopiedAt(document.documentElement.dataset.copiedAt), [])
  useEffect(() => workHere(account, () => setRestored(true)), [account])
  const count = kept.length
  return (
    <div role="status" className="stack no-print">
      {copiedAt && <Notice>{t('copy', { time: instantText(new Date(copiedAt), language) })}</Notice>}
      {count > 0 && (
        <Notice tone="warn">
          <p className="cluster">
            <a href={paths.deskKept()}>{t('bar', { count })}</a>
            {trouble === 'signed_out' && <a href={paths.staffSignIn(paths.deskKept())}>{t('sign_in')}</a>}
          </p>
        </Notice>
      )}
      <ConflictNotice {...{ count: conflicts, decides }} />
      {isRestored && <Notice>{t('restored')}</Notice>}
    </div>
  )
}
