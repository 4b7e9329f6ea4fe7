import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { type Bilingual, NEEDS } from './category.ts'

export type Asked = { readonly q: string; readonly need: string; readonly category: string }
type Category = Bilingual & { readonly code: string }

/** One box: the first thing on the start page. */
export function QuickSearch() {
  const { t } = useTranslation()
  return (
    <search>
      <form action={paths.devices()} className="search-form">
        <TextField
          name="q"
          type="search"
          inputMode="search"
          label={t('catalogue:home.search')}
          hint={t('catalogue:home.search_hint')}
        />
        <Button>{t('catalogue:home.search_button')}</Button>
      </form>
    </search>
  )
}

type Props = {
  readonly asked: Asked
  readonly categories: readonly Category[]
  readonly action?: string
  /** What else may be asked, before the button. */
  readonly children?: ReactNode
}

/** Name, need and category: asked in the address, so that a search can be kept and sent on. */
export function FullSearch({ asked, categories, action = paths.devices(), children }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <search>
      <form action={action} className="search-form">
        <TextField
          name="q"
          type="search"
          inputMode="search"
          label={t('catalogue:list.q')}
          hint={t('catalogue:list.q_hint')}
          defaultValue={asked.q}
        />
        <SelectField
          name="need"
          label={t('catalogue:list.need')}
          empty={t('catalogue:list.any')}
          options={NEEDS.map(need => ({ value: need, label: t(`catalogue:need.${need}`) }))}
          defaultValue={asked.need}
        />
        <SelectField
          name="category"
          label={t('catalogue:list.category')}
          empty={t('catalogue:list.any')}
          options={categories.map(category => ({ value: category.code, label: inLanguage(language, category) }))}
          defaultValue={asked.category}
        />
        {children}
        <Button>{t('catalogue:list.search')}</Button>
      </form>
    </search>
  )
}
