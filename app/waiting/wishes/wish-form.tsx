import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

type Coded = Bilingual & { readonly code: string }
type Props = {
  readonly product: Coded | null
  readonly category: Coded | null
  readonly words: string
  /** From which centres to choose; none for the staff, who have their own. */
  readonly centres: readonly Coded[]
  readonly centre: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What somebody misses: in their own words, or the thing that they have just looked at. */
export function WishForm({ product, category, words, centres, centre, problems, typed }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const about = product ?? category
  return (
    <PostForm>
      {about && <SummaryList rows={[{ label: t('waiting:wish.about'), value: inLanguage(language, about) }]} />}
      <input type="hidden" name="product" value={product?.code ?? ''} />
      <input type="hidden" name="category" value={product ? '' : (category?.code ?? '')} />
      <TextArea
        name="words"
        label={about ? t('waiting:wish.words_more') : t('waiting:wish.words')}
        hint={t('waiting:wish.words_hint')}
        error={problems.words}
        rows={3}
        defaultValue={typed('words') ?? words}
      />
      {centres.length > 0 && (
        <RadioGroup
          name="centre"
          label={t('waiting:wish.centre')}
          error={problems.centre}
          options={centres.map(one => ({ value: one.code, label: inLanguage(language, one) }))}
          defaultValue={typed('centre') ?? centre}
        />
      )}
      <Button>{t('waiting:wish.send')}</Button>
    </PostForm>
  )
}
