import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leave } from '#app/device/leave.ts'
import { countUnsent } from '#app/device/queue.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { useKept } from './use-kept.tsx'

/** Asks before signing out what would be lost by it. Without scripts nothing is ever kept, and the form does it alone. */
export function LeaveCard({ account }: { readonly account: string }) {
  const { t } = useTranslation('offline')
  const { kept } = useKept()
  const [left, setLeft] = useState(0)
  const [trouble, setTrouble] = useState<'away' | 'trouble' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been sent meanwhile is counted again
  useEffect(() => {
    countUnsent(account).then(setLeft, () => undefined)
  }, [account, kept])
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await leave(account)
    if (answer === 'gone') location.assign(paths.home())
    else setTrouble(answer)
  }
  return (
    <Card title={t('leaving')}>
      <div role="status" className="stack">
        {left > 0 && <Notice tone="warn">{t('leave', { count: left })}</Notice>}
        {trouble && <Notice tone="warn">{t(`not_left.${trouble}`)}</Notice>}
      </div>
      {left === 0 && <p>{t('leave_clean')}</p>}
      {/* The form itself is caught as it bubbles: it works without scripts too. */}
      <div onSubmit={onSubmit}>
        <PostForm action={paths.signOut()}>
          <Button kind={left > 0 ? 'danger' : 'primary'}>{t(left > 0 ? 'leave_and_wipe' : 'leave_now')}</Button>
        </PostForm>
      </div>
    </Card>
  )
}
