import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

/** One button: what has ended can be given anew, so it asks for no second word. */
export function EndForm({ consentId, name }: { readonly consentId: string; readonly name: string }) {
  const { t } = useTranslation()
  return (
    <PostForm label={`${t('care:end')} ${name}`}>
      <input type="hidden" name="does" value="end" />
      <input type="hidden" name="consentId" value={consentId} />
      <Button kind="quiet">
        {t('care:end')}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </PostForm>
  )
}
