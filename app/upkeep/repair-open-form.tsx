import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Shown } from './forms.ts'

/** What is broken, in words: the unit goes to the workshop. */
export function RepairOpenForm({ problems, typed }: Shown) {
  const { t } = useTranslation('upkeep')
  return (
    <PostForm label={t('repair.open_title')}>
      <TextArea
        name="fault"
        label={t('repair.fault')}
        hint={t('repair.fault_hint')}
        error={problems.fault}
        defaultValue={typed('fault')}
      />
      <Button>{t('repair.open')}</Button>
    </PostForm>
  )
}
