import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import type { WishCount } from './wish.ts'

type Props = { readonly counts: readonly WishCount[]; readonly mayAnswer: boolean }

/** What people wish for, counted for whoever buys. */
export function WishTable({ counts, mayAnswer }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('waiting:wish.list_title')}
      hidesCaption
      stacks
      rows={counts}
      rowKey={({ key }) => key}
      empty={t('waiting:wish.list_none')}
      columns={[
        {
          key: 'about',
          head: t('waiting:wish.about_head'),
          render: ({ about, name }) => (
            <>
              {inLanguage(language, name)} <span className="small soft">{t(`waiting:wish.kind.${about}`)}</span>
            </>
          ),
        },
        { key: 'count', head: t('waiting:wish.count'), isNumeric: true, render: ({ count }) => count },
        { key: 'open', head: t('waiting:wish.open'), isNumeric: true, render: ({ open }) => open.length },
        { key: 'first', head: t('waiting:wish.first_at'), render: ({ firstAt }) => instantText(firstAt, language) },
        { key: 'last', head: t('waiting:wish.last_at'), render: ({ lastAt }) => instantText(lastAt, language) },
        { key: 'said', head: t('waiting:wish.said'), render: ({ words }) => words.join(' · ') || '–' },
        {
          key: 'answer',
          head: t('waiting:wish.answers'),
          render: ({ open, answers, name }) => (
            <div className="stack-tight">
              {answers.map(answer => (
                <p key={answer}>{answer}</p>
              ))}
              {mayAnswer && open.length > 0 && (
                <a href={paths.deskWishes({ wish: open[0] })}>
                  {t('waiting:wish.answer_link')}
                  <span className="visually-hidden"> {inLanguage(language, name)}</span>
                </a>
              )}
              {answers.length === 0 && open.length === 0 && '–'}
            </div>
          ),
        },
      ]}
    />
  )
}
