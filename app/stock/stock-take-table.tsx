import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice.tsx'
import { type Choice, SelectField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import { hidesExpected, type ShownStockTake } from './shown-stock-take.ts'
import { StockTakeStateTag } from './stock-take-state-tag.tsx'

const hrefOf = ({ id, state }: ShownStockTake) =>
  state === 'open' ? paths.deskStockTake(id) : paths.deskStockTakeResult(id)

/** The counts of a centre: an open one leads to scanning, the others to what came of them. */
export function StockTakeTable({ rows }: { readonly rows: readonly ShownStockTake[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const progress = (take: ShownStockTake) =>
    hidesExpected(take) ? t('stock:take.progress_blind', take) : t('stock:take.progress_of', take)
  return (
    <Table
      caption={t('stock:take.list')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('stock:take.none')}
      columns={[
        {
          key: 'what',
          head: t('stock:take.what'),
          render: take => (
            <a href={hrefOf(take)}>{take.place ? inLanguage(language, take.place) : t('stock:take.whole')}</a>
          ),
        },
        {
          key: 'opened',
          head: t('stock:take.opened'),
          render: ({ openedAt, openedBy }) => `${instantText(openedAt, language)} ${openedBy ?? ''}`,
        },
        { key: 'progress', head: t('stock:take.progress'), render: progress },
        { key: 'state', head: t('stock:take.state_is'), render: ({ state }) => <StockTakeStateTag state={state} /> },
      ]}
    />
  )
}

type FormProps = {
  readonly places: readonly Choice[]
  readonly typed: (field: string) => string | undefined
  readonly problems: { readonly [field: string]: string }
}

export function OpenStockTakeForm({ places, typed, problems }: FormProps) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('stock:take.new')}>
      <SelectField
        name="place"
        label={t('stock:take.place')}
        hint={t('stock:take.whole_hint')}
        options={places}
        empty={t('stock:take.whole')}
        error={problems.place}
        defaultValue={typed('place')}
      />
      <CheckboxField name="isBlind" label={t('stock:take.blind')} hint={t('stock:take.blind_hint')} />
      <Button>{t('stock:take.open')}</Button>
    </PostForm>
  )
}
