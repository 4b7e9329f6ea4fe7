import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice.tsx'
import type { SheetProblem } from './sheet.ts'

/** Everything that is wrong with the file itself, each with its place. Nothing was written. */
export function SheetProblems({
  fileName,
  problems,
}: {
  readonly fileName: string
  readonly problems: readonly SheetProblem[]
}) {
  const { t } = useTranslation('imports')
  return (
    <Notice tone="bad" title={t('not_readable', { file: fileName })}>
      <ul>
        {problems.map(({ word, line, column }) => (
          <li key={`${word} ${line} ${column}`}>{t(`sheet.${word}`, { line: line ?? '', column: column ?? '' })}</li>
        ))}
      </ul>
      <p>{t('nothing_written')}</p>
    </Notice>
  )
}
