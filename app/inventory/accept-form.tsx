import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { type Choice, DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly products: readonly Choice[]
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
  /** What the maker's code on the device has said. */
  readonly scanned?: { readonly product?: string | undefined; readonly serials?: string | undefined }
}

/** What the delivery note says. */
export function AcceptForm({ products, today, problems, typed, scanned }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <SelectField
        name="product"
        label={t('inventory:product')}
        options={products}
        empty={t('form.choose')}
        error={problems.product}
        defaultValue={typed('product') ?? scanned?.product}
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
        defaultValue={typed('serials') ?? scanned?.serials}
      />
      <PurchaseFields {...{ today, problems, typed }} />
      <Disclosure summary={t('stock:purchase.details')} isOpen={LOT_FIELDS.some(({ name }) => problems[name])}>
        <LotFields problems={problems} typed={typed} />
      </Disclosure>
      <Button>{t('inventory:new_done')}</Button>
    </PostForm>
  )
}

function PurchaseFields({ today, problems, typed }: Omit<Props, 'products' | 'scanned'>) {
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

const LOT_FIELDS = [
  { name: 'maker', label: 'maker' },
  { name: 'supplier', label: 'supplier' },
  { name: 'lotNo', label: 'lot' },
  { name: 'registrationNo', label: 'registration' },
] as const

/** Where a lot comes from, as far as it is known. */
function LotFields({ problems, typed }: Pick<Props, 'problems' | 'typed'>) {
  const { t } = useTranslation()
  return (
    <>
      <p className="hint">{t('stock:purchase.optional_hint')}</p>
      {LOT_FIELDS.map(({ name, label }) => (
        <TextField
          key={name}
          name={name}
          label={t(`stock:purchase.${label}`)}
          error={problems[name]}
          defaultValue={typed(name)}
        />
      ))}
      <DateField
        name="registrationEndsOn"
        label={t('stock:purchase.ends')}
        error={problems.registrationEndsOn}
        defaultValue={typed('registrationEndsOn')}
      />
    </>
  )
}
