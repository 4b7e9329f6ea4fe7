import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Purpose } from './payment.ts'

export type ShownDue = { readonly purpose: Purpose; readonly dueFen: number; readonly underWayId: string | null }

/** What is to be paid now: each in a form of its own, since each is a charge of its own. */
export function DueForms({ dues, isOnline }: { readonly dues: readonly ShownDue[]; readonly isOnline: boolean }) {
  const open = dues.filter(({ dueFen, underWayId }) => dueFen > 0 || underWayId !== null)
  return open.map(due => <DueForm key={due.purpose} due={due} isOnline={isOnline} />)
}

function DueForm({ due: { purpose, dueFen, underWayId }, isOnline }: { due: ShownDue; isOnline: boolean }) {
  const { t } = useTranslation()
  const amount = yuan(dueFen, useLanguage())
  return (
    <section className="stack" aria-labelledby={`due-${purpose}`}>
      <h2 id={`due-${purpose}`}>{t(`payments:due_title.${purpose}`, { amount })}</h2>
      <p>{t(`payments:due_text.${purpose}`)}</p>
      {underWayId !== null && <UnderWay purpose={purpose} id={underWayId} />}
      {underWayId === null && isOnline && (
        <PostForm>
          <input type="hidden" name="purpose" value={purpose} />
          <Button>{t(`payments:pay.${purpose}`, { amount })}</Button>
        </PostForm>
      )}
    </section>
  )
}

/** Somebody is paying it at this moment: the way to its end instead of a second payment. */
export function UnderWay({ purpose, id }: { readonly purpose: Purpose; readonly id: string }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('payments:under_way_title', { purpose: t(`payments:purpose.${purpose}`) })}>
      <a href={paths.payment(id)}>{t('payments:under_way_link')}</a>
    </Notice>
  )
}
