import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  readonly errors: readonly { readonly field: string; readonly text: string }[]
  readonly refusal: string | undefined
}

/** What stands above a form that was not taken: the fields to mend, or why it cannot be done. */
export function UnansweredSummary({ errors, refusal }: Props) {
  const { t } = useTranslation()
  if (errors.length > 0) return <ErrorSummary title={t('form.error_title')} errors={errors} />
  if (refusal === undefined) return null
  return (
    <div role="alert">
      <Notice tone="warn" title={t('refusal_title')}>
        {refusal}
      </Notice>
    </div>
  )
}
