import { useTranslation } from 'react-i18next'
import { clockText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { ShownUndoable } from './money-notices.tsx'
import { minutesUntil } from './undoing.ts'

type Props = { readonly undo: readonly ShownUndoable[]; readonly now: string }

/** What can be taken back, what that means, and until when. */
export function UndoForms({ undo, now }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (undo.length === 0) return <Notice>{t('payments:undo_none')}</Notice>
  return undo.map(({ what, paymentId, amountFen, until }) => (
    <Card key={paymentId ?? what} title={t(`payments:undo_what.${what}`, { amount: yuan(amountFen, language) })}>
      <p>{t(`payments:undo_text.${what}`)}</p>
      <p>{t('payments:undo_until', { time: clockText(until, language), minutes: minutesUntil(until, now) })}</p>
      <PostForm>
        <input type="hidden" name="what" value={what} />
        {paymentId && <input type="hidden" name="paymentId" value={paymentId} />}
        <Button kind="danger">{t(`payments:undo_do.${what}`)}</Button>
      </PostForm>
    </Card>
  ))
}
