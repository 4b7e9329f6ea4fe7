import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { UNDO_MINUTES } from './undo.ts'

type Props = { readonly codes: readonly string[]; readonly at: string }

/** Takes back what has just been done with these units. */
export function UndoForm({ codes, at }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm action={paths.deskBatch()} label={t('floor:undo')}>
      <input type="hidden" name="act" value="undo" />
      <input type="hidden" name="codes" value={codes.join('.')} />
      <input type="hidden" name="at" value={at} />
      <p className="hint">{t('floor:undo_hint', { minutes: UNDO_MINUTES })}</p>
      <Button kind="secondary">{t('floor:undo')}</Button>
    </PostForm>
  )
}
