import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Intervals } from './due.ts'

export type ShownPlan = Bilingual &
  Intervals & {
    readonly id: string
    readonly category: Bilingual & { readonly code: string }
    readonly blocks: boolean
    readonly source: string
    readonly isExample: boolean
  }

/** How often, in words: whichever comes first. */
function EveryText({ plan: { everyDays, everyHours, everyTurnovers } }: { readonly plan: ShownPlan }) {
  const { t } = useTranslation('upkeep')
  const said = [
    everyDays === null ? '' : t('plans.days', { count: everyDays }),
    everyHours === null ? '' : t('plans.hours', { count: everyHours }),
    everyTurnovers === null ? '' : t('plans.turnovers', { count: everyTurnovers }),
  ].filter(Boolean)
  return <>{said.join(` ${t('plans.or')} `)}</>
}

/** What is in force, where it comes from, and the button that ends it. */
export function PlanTable({ plans }: { readonly plans: readonly ShownPlan[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={t('plans.list')}
      stacks
      rows={plans}
      rowKey={({ id }) => id}
      empty={t('plans.none')}
      columns={[
        {
          key: 'category',
          head: t('category'),
          render: ({ category }) => `${category.code} ${inLanguage(language, category)}`,
        },
        { key: 'plan', head: t('plan'), render: plan => inLanguage(language, plan) },
        { key: 'every', head: t('plans.every'), render: plan => <EveryText plan={plan} /> },
        { key: 'blocks', head: t('blocks'), render: ({ blocks }) => t(blocks ? 'blocks' : 'blocks_no') },
        {
          key: 'source',
          head: t('plans.source'),
          render: ({ source, isExample }) => (
            <>
              <div>{source}</div>
              {isExample && <div className="hint">{t('plans.example')}</div>}
            </>
          ),
        },
        {
          key: 'end',
          head: t('plans.end'),
          render: plan => (
            <PostForm label={t('plans.end_for', { name: `${plan.category.code} ${inLanguage(language, plan)}` })}>
              <input type="hidden" name="id" value={plan.id} />
              <Button kind="secondary" name="step" value="end">
                {t('plans.end')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
