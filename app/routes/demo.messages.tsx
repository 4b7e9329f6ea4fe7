import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ShownMessage } from '#app/messages/message.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { messages: await found(context.demoMessages)() }
}

export const handle = { title: 'access:demo_messages' }

export default function DemoMessages() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { messages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('access:demo_messages')} lead={t('access:demo_messages_lead')} />
      <Table
        caption={t('access:demo_messages')}
        hidesCaption
        stacks
        rows={messages}
        rowKey={message => message.id}
        empty={t('access:demo_none')}
        columns={[
          { key: 'at', head: t('access:sent_at'), render: message => instantText(message.at, language) },
          { key: 'to', head: t('access:sent_to'), render: message => message.to },
          { key: 'text', head: t('access:message'), render: message => <Words {...message} /> },
          {
            key: 'state',
            head: t('messages:told_state'),
            render: ({ state, sendAt }) =>
              state === 'waiting'
                ? t('messages:state_waiting_until', { when: instantText(sendAt, language) })
                : t(`messages:state.${state}`),
          },
        ]}
      />
    </>
  )
}

const Words = ({ text, language }: Pick<ShownMessage, 'text' | 'language'>) => (
  <span className="as-written" lang={language}>
    {text}
  </span>
)
