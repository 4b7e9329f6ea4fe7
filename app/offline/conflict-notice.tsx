import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  readonly count: number
  /** Whether the list is a page of theirs. */
  readonly decides: boolean
}

/** What of this device could not be done on arrival; those who decide about it go to the list from here. */
export function ConflictNotice({ count, decides }: Props) {
  const { t } = useTranslation('offline')
  if (count === 0) return null
  const text = t('some_in_conflict', { count })
  return <Notice tone="warn">{decides ? <a href={paths.deskConflicts()}>{text}</a> : text}</Notice>
}
