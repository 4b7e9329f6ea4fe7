import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { WordKind } from '#app/people/word-left.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { GivenUpReason } from './message.ts'

type Untold = {
  readonly id: string
  readonly kind: WordKind
  readonly because: GivenUpReason | null
  readonly at: Date | string
  readonly name: string
  readonly phone: string
}

/** Whom no message has reached: each row is a call to make, noted with one press. */
export function UntoldTable({ messages }: { readonly messages: readonly Untold[] }) {
  const { t } = useTranslation('messages')
  const language = useLanguage()
  return (
    <Table
      caption={t('untold_title')}
      hidesCaption
      stacks
      rows={messages}
      rowKey={({ id }) => id}
      empty={t('untold_none')}
      columns={[
        {
          key: 'who',
          head: t('untold_who'),
          render: ({ name, phone }) => (
            <>
              {name} <a href={`tel:${phone}`}>{phone}</a>
            </>
          ),
        },
        { key: 'what', head: t('told_what'), render: ({ kind }) => t(`kind.${kind}`) },
        { key: 'at', head: t('told_at'), render: ({ at }) => instantText(at, language) },
        { key: 'why', head: t('untold_why'), render: ({ because }) => because && t(`because.${because}`) },
        {
          key: 'told',
          head: t('untold_told'),
          render: ({ id, name, kind }) => (
            <PostForm label={t('untold_told_about', { name, what: t(`kind.${kind}`) })}>
              <input type="hidden" name="id" value={id} />
              <Button kind="secondary">
                {t('untold_told')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
