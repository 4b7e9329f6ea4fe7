import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { type Choice, DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { GeometryFields } from './geometry-fields.tsx'

type Typed = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** So many labels that are nobody's yet. */
export function PrintTagsForm({ problems, typed }: Typed) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('floor:tags.make')}>
      <TextField
        name="count"
        label={t('floor:tags.count')}
        inputMode="numeric"
        width="short"
        error={problems.count}
        defaultValue={typed('count') ?? '24'}
      />
      <Button>{t('floor:tags.make')}</Button>
    </PostForm>
  )
}

export type Sheet = { readonly printedAt: string; readonly printed: number; readonly blank: number }

/** What was made, to be printed while somebody still needs it. */
export function TagSheets({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const options = sheets.map(({ printedAt, printed, blank }) => ({
    value: printedAt,
    label: t('floor:tags.sheet', { at: instantText(printedAt, language), printed, blank }),
  }))
  if (options.length === 0) return <p>{t('floor:tags.none')}</p>
  return (
    <form method="get" action={paths.deskTagsPdf()} className="form" aria-label={t('floor:tags.print')}>
      <SelectField name="sheet" label={t('floor:tags.which')} options={options} defaultValue={options[0]?.value} />
      <GeometryFields />
      <Button>{t('floor:tags.print')}</Button>
    </form>
  )
}

/** The label goes onto a device that we have. */
export function ClaimForm({ problems, typed }: Typed) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('floor:tags.known')}>
      <TextField
        name="unit"
        label={t('floor:tags.unit')}
        hint={t('floor:tags.unit_hint')}
        error={problems.unit}
        defaultValue={typed('unit')}
      />
      <Button name="step" value="known">
        {t('floor:tags.claim')}
      </Button>
    </PostForm>
  )
}

type NewProps = Typed & { readonly products: readonly Choice[]; readonly today: string }

/** The label goes onto a device that has just come. */
export function ClaimForNewForm({ problems, typed, products, today }: NewProps) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('floor:tags.new')}>
      <SelectField
        name="product"
        label={t('inventory:product')}
        options={products}
        empty={t('form.choose')}
        error={problems.product}
        defaultValue={typed('product')}
      />
      <TextField
        name="serialNo"
        label={t('inventory:serial')}
        error={problems.serialNo}
        defaultValue={typed('serialNo')}
      />
      <TextField
        name="price"
        label={t('inventory:price_each')}
        inputMode="decimal"
        error={problems.price}
        defaultValue={typed('price')}
      />
      <DateField
        name="boughtOn"
        label={t('inventory:bought_on')}
        error={problems.boughtOn}
        defaultValue={typed('boughtOn') ?? today}
      />
      <Button kind="secondary" name="step" value="new">
        {t('floor:tags.take_in')}
      </Button>
    </PostForm>
  )
}
