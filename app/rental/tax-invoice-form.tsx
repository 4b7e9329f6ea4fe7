import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly receiptNo: string
  readonly taxInvoice: string | null
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export const useTaxInvoiceLabels = () => ({ number: useTranslation().t('rental:tax_invoice') })

/** The number of the invoice that was made out elsewhere, once or again. */
export function TaxInvoiceForm({ receiptNo, taxInvoice, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <input type="hidden" name="receiptNo" value={receiptNo} />
      <TextField
        name="number"
        label={t('rental:tax_invoice')}
        hint={t('rental:tax_invoice_hint')}
        error={problems.number}
        defaultValue={typed('number') ?? taxInvoice ?? ''}
      />
      <Button kind="secondary">{t('rental:tax_invoice_save')}</Button>
    </PostForm>
  )
}
