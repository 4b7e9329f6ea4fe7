import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'

type Closure = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly from: string
  readonly to: string
}

/** The closed days that are ahead, the next one on top. What has begun cannot be called off. */
export function ClosureTable({ rows, today }: { readonly rows: readonly Closure[]; readonly today: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = ({ zh, en }: Closure) => (language === 'en' ? en : zh)
  return (
    <Table
      caption={t('risk:opening.title')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('risk:opening.none')}
      columns={[
        { key: 'name', head: t('risk:opening.name'), render: nameOf },
        { key: 'from', head: t('risk:opening.from'), render: ({ from }) => dayText(from, language) },
        { key: 'until', head: t('risk:opening.until'), render: ({ to }) => dayText(to, language) },
        {
          key: 'remove',
          head: t('risk:opening.remove'),
          render: closure =>
            closure.from <= today ? (
              t('risk:opening.has_begun')
            ) : (
              <PostForm label={t('risk:opening.remove_for', { name: nameOf(closure) })}>
                <input type="hidden" name="id" value={closure.id} />
                <Button kind="secondary" name="step" value="remove">
                  {t('risk:opening.remove')}
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}
