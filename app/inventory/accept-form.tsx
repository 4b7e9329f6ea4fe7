import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { type Choice, DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly products: readonly Choice[]
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What the delivery note says. */
export function AcceptForm({ products, today, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <SelectField
        name="product"
        label={t('inventory:product')}
        options={products}
        empty={t('form.choose')}
        error={problems.product}
        defaultValue={typed('product')}
      />
      <TextField
        name="count"
        label={t('inventory:count')}
        inputMode="numeric"
        width="short"
        error={problems.count}
        defaultValue={typed('count') ?? '1'}
      />
      <TextArea
        name="serials"
        label={t('inventory:serials')}
        hint={t('inventory:serials_hint')}
        error={problems.serials}
        defaultValue={typed('serials')}
      />
      <PurchaseFields {...{ today, problems, typed }} />
      <Button>{t('inventory:new_done')}</Button>
    </PostForm>
  )
}

function PurchaseFields({ today, problems, typed }: Omit<Props, 'products'>) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        name="price"
        label={t('inventory:price_each')}
        inputMode="decimal"
        width="short"
        error={problems.price}
        defaultValue={typed('price')}
      />
      <DateField
        name="boughtOn"
        label={t('inventory:bought_on')}
        max={today}
        error={problems.boughtOn}
        defaultValue={typed('boughtOn') ?? today}
      />
    </>
  )
}
