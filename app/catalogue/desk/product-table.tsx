import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Bilingual } from '../category.ts'

type Listed = Bilingual & {
  readonly code: string
  readonly category: Bilingual
  readonly rentFen: number | null
}

export function ProductTable({ products }: { readonly products: readonly Listed[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('catalogue:desk.title')}
      hidesCaption
      stacks
      rows={products}
      rowKey={({ code }) => code}
      empty={<p>{t('catalogue:desk.none')}</p>}
      columns={[
        {
          key: 'name',
          head: t('catalogue:desk.name'),
          render: product => <a href={paths.deskProduct(product.code)}>{inLanguage(language, product)}</a>,
        },
        { key: 'code', head: t('catalogue:desk.code'), render: ({ code }) => code },
        {
          key: 'category',
          head: t('catalogue:desk.category'),
          render: ({ category }) => inLanguage(language, category),
        },
        {
          key: 'rent',
          head: t('catalogue:desk.rent'),
          isNumeric: true,
          render: ({ rentFen }) =>
            rentFen === null ? <Tag tone="warn">{t('catalogue:desk.no_price')}</Tag> : yuan(rentFen, language),
        },
      ]}
    />
  )
}
