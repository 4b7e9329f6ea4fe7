import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

export type OfferedExample = Bilingual & { readonly key: string; readonly place: Bilingual }

/** Fills the form below with what a place has published. */
export function FillForm({
  examples,
  chosen,
}: {
  readonly examples: readonly OfferedExample[]
  readonly chosen: string
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <form method="get" action={paths.deskProgrammeNew()} className="form">
      <SelectField
        name="pack"
        label={t('programmes:form.fill')}
        hint={t('programmes:form.fill_hint')}
        defaultValue={chosen}
        empty={t('form.choose')}
        options={examples.map(({ key, place, ...name }) => ({
          ...{ value: key, label: inLanguage(language, name), group: inLanguage(language, place) },
        }))}
      />
      <Button kind="secondary">{t('programmes:form.fill_submit')}</Button>
    </form>
  )
}
