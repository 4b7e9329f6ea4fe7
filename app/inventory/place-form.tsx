import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { ADDED_PLACE_KINDS } from './place.ts'

type Props = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** One more room or van. */
export function PlaceForm({ problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('floor:places.add')}>
      <SelectField
        name="kind"
        label={t('floor:places.kind')}
        error={problems.kind}
        options={ADDED_PLACE_KINDS.map(value => ({ value, label: t(`floor:place_kind.${value}`) }))}
        defaultValue={typed('kind') ?? 'van'}
      />
      <TextField name="zh" label={t('floor:places.zh')} error={problems.zh} defaultValue={typed('zh')} />
      <TextField name="en" label={t('floor:places.en')} error={problems.en} defaultValue={typed('en')} />
      <Button>{t('floor:places.add')}</Button>
    </PostForm>
  )
}
