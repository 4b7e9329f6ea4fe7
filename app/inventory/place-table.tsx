import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { PlaceKind } from './place.ts'

type Row = Bilingual & {
  readonly id: string
  readonly kind: PlaceKind
  readonly isMain: boolean
  readonly units: number
}

/** The rooms and vans of a centre, and how much lies in each. */
export function PlaceTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('floor:places.title')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('floor:places.name'), render: row => inLanguage(language, row) },
        { key: 'kind', head: t('floor:places.kind'), render: ({ kind }) => t(`floor:place_kind.${kind}`) },
        { key: 'units', head: t('floor:places.units'), isNumeric: true, render: ({ units }) => units },
        {
          key: 'close',
          head: t('floor:places.change'),
          render: row => (row.isMain ? t('floor:places.main') : <CloseForm row={row} />),
        },
      ]}
    />
  )
}

function CloseForm({ row }: { readonly row: Row }) {
  const { t } = useTranslation()
  const name = inLanguage(useLanguage(), row)
  return (
    <PostForm label={t('floor:places.close_one', { name })}>
      <input type="hidden" name="place" value={row.id} />
      <Button kind="secondary" name="step" value="close">
        {t('floor:places.close')}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </PostForm>
  )
}
