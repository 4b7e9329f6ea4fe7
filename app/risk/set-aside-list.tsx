import { useTranslation } from 'react-i18next'
import type { SetAsideReason } from '#app/allotment/allotment.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'

type Aside = {
  readonly id: string
  readonly why: SetAsideReason
  readonly from: string
  readonly to: string
  readonly note: string | null
}

/** The days for which a unit is kept back, each with the button that ends it. */
export function SetAsideList({ rows }: { readonly rows: readonly Aside[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = (on: string) => shortDayText(on, language)
  return (
    <Table
      caption={t('risk:aside.now')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('risk:aside.none')}
      columns={[
        { key: 'why', head: t('risk:aside.why'), render: ({ why }) => t(`risk:aside.reason.${why}`) },
        { key: 'from', head: t('risk:aside.from'), render: ({ from }) => day(from) },
        { key: 'to', head: t('risk:aside.to'), render: ({ to }) => day(to) },
        { key: 'note', head: t('risk:aside.note'), render: ({ note }) => note ?? '' },
        {
          key: 'end',
          head: t('risk:aside.end'),
          render: ({ id, why, from }) => (
            <PostForm label={t('risk:aside.end_for', { what: t(`risk:aside.reason.${why}`), day: day(from) })}>
              <input type="hidden" name="id" value={id} />
              <Button kind="secondary" name="step" value="end">
                {t('risk:aside.end')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
