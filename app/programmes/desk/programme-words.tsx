import { useTranslation } from 'react-i18next'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Payer, ProgrammeRules } from '../programme.ts'
import { HEADINGS, type Heading, inWords, type Speaker } from '../rules-in-words.ts'

type Props = {
  readonly rules: ProgrammeRules
  readonly payer: Payer
  readonly speaker: Speaker
  readonly only?: readonly Heading[]
}

/** What a version says, in words: who pays, for whom, how much, up to where. */
export function ProgrammeWords({ rules, payer, speaker, only = HEADINGS }: Props) {
  const { t } = useTranslation()
  const sayings = inWords(rules, payer, speaker).filter(({ heading }) => only.includes(heading))
  return (
    <SummaryList
      rows={sayings.map(({ heading, lines }) => ({
        label: t(`programmes:heading.${heading}`),
        value: lines.length === 1 ? lines[0] : <Lines lines={lines} />,
      }))}
    />
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="plain-list">
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
