import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { ShownFinding } from './shown-finding.ts'
import { COUNT_RESULTS, type CountResult } from './stock-take.ts'

const TONES: { readonly [R in CountResult]: Tone } = {
  found: 'good',
  missing: 'bad',
  elsewhere: 'warn',
  unexpected: 'info',
  unknown_tag: 'neutral',
}
/** What has to be looked at comes first; what is as it should be is folded away. */
const ORDER = [...COUNT_RESULTS.filter(result => result !== 'found'), 'found'] as const

/** All findings, by what they are: each with a word and a shape, so that colour is never alone. */
export function CountResults({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const { t } = useTranslation()
  return (
    <>
      {ORDER.map(result => {
        const rows = findings.filter(one => one.result === result)
        const tag = <Tag tone={TONES[result]}>{`${t(`stock:result.${result}`)} ${rows.length}`}</Tag>
        return (
          <section key={result} className="stack-tight">
            <h2>{tag}</h2>
            {result === 'found' && rows.length > 0 ? (
              <Disclosure summary={t('stock:result.found')}>
                <FindingTable result={result} rows={rows} />
              </Disclosure>
            ) : (
              <FindingTable result={result} rows={rows} />
            )}
          </section>
        )
      })}
    </>
  )
}

type TableProps = { readonly result: CountResult; readonly rows: readonly ShownFinding[] }

function FindingTable({ result, rows }: TableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const place = (at: ShownFinding['seen']) => (at ? inLanguage(language, at) : t('stock:result.nowhere'))
  if (rows.length === 0) return <p>{t('stock:result.none')}</p>
  return (
    <Table
      caption={t(`stock:result.${result}`)}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'code',
          head: t('stock:result.code'),
          render: ({ code, isUnit }) => (isUnit ? <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a> : code),
        },
        {
          key: 'product',
          head: t('stock:result.product'),
          render: ({ product }) => (product ? inLanguage(language, product) : t('stock:result.nowhere')),
        },
        { key: 'recorded', head: t('stock:result.recorded'), render: ({ recorded }) => place(recorded) },
        { key: 'seen', head: t('stock:result.seen'), render: ({ seen }) => place(seen) },
        {
          key: 'then',
          head: t('stock:result.settled_as'),
          render: ({ why, remedy }) => (why ? t(`stock:result.why.${why}`) : t(`stock:result.remedy.${remedy}`)),
        },
      ]}
    />
  )
}

type Adjusted = {
  readonly unitId: string
  readonly code: string
  readonly product: { readonly zh: string; readonly en: string }
  readonly result: CountResult
  readonly from: { readonly zh: string; readonly en: string } | null
  readonly to: { readonly zh: string; readonly en: string } | null
}

/** What a settled count has changed. */
export function AdjustmentTable({ rows }: { readonly rows: readonly Adjusted[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const place = (at: Adjusted['from']) => (at ? inLanguage(language, at) : t('stock:result.nowhere'))
  return (
    <Table
      caption={t('stock:result.adjusted')}
      stacks
      rows={rows}
      rowKey={({ unitId }) => unitId}
      empty={t('stock:result.adjusted_none')}
      columns={[
        {
          key: 'code',
          head: t('stock:result.code'),
          render: ({ code }) => <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>,
        },
        { key: 'product', head: t('stock:result.product'), render: ({ product }) => inLanguage(language, product) },
        {
          key: 'result',
          head: t('stock:result.title'),
          render: ({ result }) => <Tag tone={TONES[result]}>{t(`stock:result.${result}`)}</Tag>,
        },
        { key: 'from', head: t('stock:result.from'), render: ({ from }) => place(from) },
        { key: 'to', head: t('stock:result.to'), render: ({ to }) => place(to) },
      ]}
    />
  )
}
