import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { WordKind } from '#app/people/word-left.ts'
import { Table } from '#app/ui/table.tsx'
import type { Channel, MessageState } from './message.ts'

type Told = {
  readonly id: string
  readonly kind: WordKind
  readonly channel: Channel
  readonly state: MessageState
  readonly at: Date | string
}

/** What somebody was told lately: of what and how, never the words. */
export function ToldList({ messages }: { readonly messages: readonly Told[] }) {
  const { t } = useTranslation('messages')
  const language = useLanguage()
  return (
    <Table
      caption={t('told_title')}
      hidesCaption
      stacks
      rows={messages}
      rowKey={({ id }) => id}
      empty={t('told_none')}
      columns={[
        { key: 'at', head: t('told_at'), render: ({ at }) => instantText(at, language) },
        { key: 'what', head: t('told_what'), render: ({ kind }) => t(`kind.${kind}`) },
        { key: 'how', head: t('told_how'), render: ({ channel }) => t(`channel.${channel}`) },
        { key: 'state', head: t('told_state'), render: ({ state }) => t(`state.${state}`) },
      ]}
    />
  )
}
