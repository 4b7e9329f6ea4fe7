import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly reference: string
  readonly refundable: { readonly onlineFen: number; readonly byTransferFen: number }
}

/** What came online goes back the way it came, as far as the provider still does that. */
export function OnlineRefund({ reference, refundable: { onlineFen, byTransferFen } }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (onlineFen === 0) return null
  const amount = yuan(onlineFen, language)
  return (
    <section className="stack" aria-labelledby="online-refund">
      <h2 id="online-refund">{t('payments:online_refund')}</h2>
      <p>{t('payments:online_refund_text', { amount })}</p>
      {byTransferFen > 0 && <p>{t('payments:online_refund_transfer', { amount: yuan(byTransferFen, language) })}</p>}
      <PostForm action={paths.deskPayments()}>
        <input type="hidden" name="does" value="refund" />
        <input type="hidden" name="reference" value={reference} />
        <Button>{t('payments:online_refund_do', { amount })}</Button>
      </PostForm>
    </section>
  )
}
