import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import type { ShownFault } from './shown-fault.ts'

type Props = { readonly title: string; readonly empty: string; readonly faults: readonly ShownFault[] }

/** Faults as the centre works on them: who to call, what is wrong, the answer or the way to it. */
export function FaultTable({ title, empty, faults }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={title}
      stacks
      rows={faults}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: 'at', head: t('aftercare:reported_at'), render: ({ reportedAt }) => instantText(reportedAt, language) },
        {
          key: 'device',
          head: t('aftercare:device'),
          render: fault => <a href={paths.deskUnit(fault.unit)}>{inLanguage(language, fault)}</a>,
        },
        { key: 'problem', head: t('aftercare:problem'), render: ({ text }) => text },
        {
          key: 'renter',
          head: t('aftercare:renter'),
          render: ({ name, phone }) => (
            <>
              {name} {phone && <a href={`tel:${phone}`}>{phone}</a>}
            </>
          ),
        },
        {
          key: 'answer',
          head: t('aftercare:answer'),
          render: ({ id, answer }) =>
            answer ?? <a href={paths.deskFaults({ fault: id })}>{t('aftercare:answer_link')}</a>,
        },
      ]}
    />
  )
}
