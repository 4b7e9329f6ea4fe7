import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'

export type ShownTold = {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly reference: string
  readonly unit: string
  readonly isCurrent: boolean
  readonly toldAt: string
  readonly reachedAt: string | null
}

/** Whom a message was sent to, their number to call, and whether somebody has spoken with them. */
export function ToldTable({ told }: { readonly told: readonly ShownTold[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={t('recall.list_people')}
      stacks
      rows={told}
      rowKey={({ id }) => id}
      empty={t('recall.nobody')}
      columns={[
        { key: 'name', head: t('recall.who'), render: ({ name }) => name },
        { key: 'phone', head: t('recall.phone'), render: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a> },
        {
          key: 'reference',
          head: t('recall.reservation'),
          render: ({ reference }) => <a href={paths.deskReservation(reference)}>{showReference(reference)}</a>,
        },
        { key: 'unit', head: t('code'), render: ({ unit }) => printedUnitCode(unit) },
        {
          key: 'has',
          head: t('recall.has_it'),
          render: ({ isCurrent }) => t(isCurrent ? 'recall.current' : 'recall.earlier'),
        },
        { key: 'told', head: t('recall.told'), render: ({ toldAt }) => instantText(toldAt, language) },
        { key: 'reached', head: t('recall.reached'), render: one => <Reached one={one} /> },
      ]}
    />
  )
}

function Reached({ one: { id, name, unit, reachedAt } }: { readonly one: ShownTold }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  if (reachedAt !== null) return <>{t('recall.reached_at', { when: instantText(reachedAt, language) })}</>
  return (
    <PostForm label={t('recall.reach_for', { name, code: printedUnitCode(unit) })}>
      <input type="hidden" name="notice" value={id} />
      <Button kind="secondary" name="step" value="reached">
        {t('recall.reach')}
      </Button>
    </PostForm>
  )
}
