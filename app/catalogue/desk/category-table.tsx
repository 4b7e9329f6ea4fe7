import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Bilingual, HygieneClass } from '../category.ts'

type Listed = Bilingual & {
  readonly code: string
  readonly hygiene: HygieneClass
  readonly fittingRequired: boolean
  readonly installRequired: boolean
  readonly isRetired: boolean
  readonly products: number
}

export function CategoryTable({ categories }: { readonly categories: readonly Listed[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const yesNo = (isSo: boolean) => t(isSo ? 'form.yes' : 'form.no')
  return (
    <Table
      caption={t('catalogue:desk.categories_title')}
      hidesCaption
      stacks
      rows={categories}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          head: t('catalogue:desk.name'),
          render: category => (
            <>
              <a href={paths.deskCategory(category.code)}>{inLanguage(language, category)}</a>{' '}
              {category.isRetired && <Tag>{t('catalogue:desk.retired')}</Tag>}
            </>
          ),
        },
        { key: 'code', head: t('catalogue:desk.code'), render: ({ code }) => code },
        {
          key: 'products',
          head: t('catalogue:desk.products'),
          isNumeric: true,
          render: ({ code, products }) => <a href={paths.deskCatalogue({ category: code })}>{products}</a>,
        },
        { key: 'fitting', head: t('catalogue:desk.fitting'), render: row => yesNo(row.fittingRequired) },
        { key: 'install', head: t('catalogue:desk.install'), render: row => yesNo(row.installRequired) },
        { key: 'hygiene', head: t('catalogue:desk.hygiene'), render: row => t(`catalogue:hygiene.${row.hygiene}`) },
      ]}
    />
  )
}
