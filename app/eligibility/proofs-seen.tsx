import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ProofKind, ProofState } from './proof.ts'
import type { Standing } from './standing.ts'

type Seen = {
  readonly id: string
  readonly kind: ProofKind
  readonly state: ProofState
  readonly numberTail: string | null
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly refusedBecause: string | null
}

type Props = {
  readonly current: { readonly userClass: UserClass; readonly untilOn: string } | null
  readonly standings: readonly Standing[]
  readonly proofs: readonly Seen[]
}

/** Who a person counts as, could count as, and what they have shown. */
export function ProofsSeen({ current, standings, proofs }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const counts = current && { class: t(`people:class.${current.userClass}`), day: dayText(current.untilOn, language) }
  return (
    <div className="stack">
      <Notice tone={counts ? 'good' : 'info'}>
        {counts ? t('eligibility:counts_as', counts) : t('eligibility:counts_as_nothing')}
      </Notice>
      <Standings standings={standings} />
      <Table
        caption={t('eligibility:proofs_title')}
        rows={proofs}
        rowKey={proof => proof.id}
        empty={t('eligibility:proofs_none')}
        stacks
        columns={[
          { key: 'kind', head: t('eligibility:proof'), render: proof => t(`eligibility:kind.${proof.kind}`) },
          { key: 'tail', head: t('eligibility:number_tail'), render: proof => proof.numberTail ?? '—' },
          { key: 'state', head: t('eligibility:result'), render: proof => <Result {...proof} /> },
          { key: 'days', head: t('eligibility:days'), render: proof => <Days {...proof} /> },
        ]}
      />
    </div>
  )
}

function Standings({ standings }: Pick<Props, 'standings'>) {
  const { t } = useTranslation()
  const kinds = (list: Standing['needs']) => list.map(kind => t(`eligibility:kind.${kind}`)).join(t('eligibility:and'))
  return (
    <section className="stack-tight">
      <h2>{t('eligibility:standings_title')}</h2>
      <p>{t('eligibility:standings_lead')}</p>
      <Table
        caption={t('eligibility:standings_title')}
        hidesCaption
        rows={standings}
        rowKey={standing => standing.userClass}
        stacks
        columns={[
          {
            key: 'class',
            head: t('eligibility:standing'),
            render: standing => t(`people:class.${standing.userClass}`),
          },
          { key: 'needs', head: t('eligibility:needs'), render: standing => kinds(standing.needs) },
          {
            key: 'missing',
            head: t('eligibility:missing'),
            render: ({ missing }) =>
              missing.length > 0 ? kinds(missing) : <Tag tone="good">{t('eligibility:nothing_missing')}</Tag>,
          },
        ]}
      />
    </section>
  )
}

const TONE = { shown: 'info', verified: 'good', refused: 'bad' } as const

function Result({ state, refusedBecause }: Seen) {
  const { t } = useTranslation()
  return (
    <>
      <Tag tone={TONE[state]}>{t(`eligibility:state.${state}`)}</Tag>
      {refusedBecause !== null && <p>{refusedBecause}</p>}
    </>
  )
}

function Days({ validFrom, validUntil }: Seen) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (validFrom === null || validUntil === null) return '—'
  return t('eligibility:days_text', { from: dayText(validFrom, language), until: dayText(validUntil, language) })
}
