import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { CountedWish } from './wish.ts'

/** What a person has wished for, and what the centre says. */
export function OwnWishes({ wishes }: { readonly wishes: readonly CountedWish[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (wishes.length === 0) return null
  const named = ({ product, category, words }: CountedWish) => {
    const about = product ?? category
    return about ? inLanguage(language, about) : words
  }
  return (
    <>
      <h2>{t('waiting:own_wishes')}</h2>
      {wishes.map(wish => (
        <SummaryList key={wish.id} rows={[{ label: named(wish), value: wish.answer ?? t('waiting:own_wish_waits') }]} />
      ))}
    </>
  )
}
