import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SpecField, Specs } from './category.ts'
import { saidOf } from './spec-text.ts'

/** Lengths, weights and specs in the reader's words. */
export function useSaying() {
  const { t } = useTranslation()
  const language = useLanguage()
  const length = (mm: number) => t('catalogue:length', { count: mm / 10 })
  const weight = (kg: number) => t('catalogue:weight', { count: kg })
  /** A unit that staff have thought of stands as they wrote it. */
  const unit = (word: string) => t(`catalogue:unit.${word as 'km'}`, { defaultValue: word })
  const spec = (field: SpecField, specs: Specs): string => {
    const said = saidOf(field, specs[field.key])
    switch (said.kind) {
      case 'length':
        return t('catalogue:length', { count: said.cm })
      case 'weight':
        return weight(said.kg)
      case 'measure':
        return `${said.count} ${unit(said.unit)}`
      case 'flag':
        return t(said.isSo ? 'form.yes' : 'form.no')
      case 'text':
        return inLanguage(language, said)
      case 'untold':
        return t('catalogue:product.untold')
    }
  }
  return { length, weight, spec }
}
