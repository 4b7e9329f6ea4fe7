import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { percent, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Speaker } from '../rules-in-words.ts'

/** Says a programme's document in the reader's language. */
export function useSpeaker(categories: readonly (Bilingual & { readonly code: string })[]): Speaker {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = new Map(
    categories.map(category => [category.code, `${category.code} ${inLanguage(language, category)}`]),
  )
  return {
    // Each sentence has its own slots: a test says every one of them in both languages.
    say: (sentence, slots = {}) => t(`programmes:in_words.${sentence}` as 'programmes:in_words.and', { ...slots }),
    yuan: amount => yuan(amount, language),
    percent: bp => percent(bp, language),
    payer: payer => t(`programmes:payer_name.${payer}`),
    userClass: userClass => t(`people:class.${userClass}`),
    relief: relief => t(`programmes:relief.${relief}`),
    disabilityType: type => t(`programmes:disability_type.${type as '1'}`),
    category: code => names.get(code) ?? code,
    text: both => inLanguage(language, both),
  }
}
