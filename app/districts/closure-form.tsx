import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function useClosureLabels() {
  const { t } = useTranslation()
  return {
    from: t('risk:opening.from'),
    until: t('risk:opening.until'),
    zh: t('risk:opening.zh'),
    en: t('risk:opening.en'),
  }
}

/** Days on which the centre will be closed, with a name that everybody reads. */
export function ClosureForm({ today, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useClosureLabels()
  const field = (name: 'from' | 'until' | 'zh' | 'en') => ({
    ...{ name, label: labels[name], error: problems[name], defaultValue: typed(name) },
  })
  return (
    <PostForm label={t('risk:opening.add_title')}>
      <DateField {...field('from')} min={today} />
      <DateField {...field('until')} hint={t('risk:opening.until_hint')} min={today} />
      <TextField {...field('zh')} />
      <TextField {...field('en')} />
      <Button>{t('risk:opening.add')}</Button>
    </PostForm>
  )
}
