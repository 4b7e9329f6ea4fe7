import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

/** Takes a product or a category out of the catalogue, or brings it back. Nothing is ever deleted. */
export function Retirement({ of, isRetired }: { readonly of: 'product' | 'category'; readonly isRetired: boolean }) {
  const { t } = useTranslation()
  const word = isRetired ? (`restore_${of}` as const) : (`retire_${of}` as const)
  return (
    <section className="stack-tight">
      <h2>{t(`catalogue:desk.${word}`)}</h2>
      <p>{t(`catalogue:desk.${word}_text`)}</p>
      <PostForm label={t(`catalogue:desk.${word}`)}>
        <Button kind={isRetired ? 'secondary' : 'danger'} name="then" value={isRetired ? 'restore' : 'retire'}>
          {t(`catalogue:desk.${word}`)}
        </Button>
      </PostForm>
    </section>
  )
}
