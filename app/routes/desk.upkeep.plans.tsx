import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allCategories } from '#app/catalogue/categories.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { endPlan } from '#app/upkeep/end-plan.server.ts'
import { PlanForm, usePlanLabels } from '#app/upkeep/plan-form.tsx'
import { PlanTable } from '#app/upkeep/plan-list.tsx'
import { plansNow } from '#app/upkeep/plans.server.ts'
import { writePlan } from '#app/upkeep/write-plan.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  return context.see(async db => {
    const plans = await plansNow(db)
    const categories = await allCategories(db)
    return {
      plans: plans.map(({ plan, categoryCode: code, categoryZh: zh, categoryEn: en }) => {
        const { id, everyDays, everyHours, everyTurnovers, blocks, source, isExample } = plan
        const category = { code, zh, en }
        const every = { everyDays, everyHours, everyTurnovers }
        return { id, zh: plan.zh, en: plan.en, category, ...every, blocks, source, isExample }
      }),
      categories: categories.map(({ code, zh, en }) => ({ code, zh, en })),
    }
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer =
    typed.step === 'end'
      ? await context.perform(endPlan, typed, { key })
      : await context.perform(writePlan, typed, { key })
  return answer.ok ? seeOther(paths.deskUpkeepPlans()) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:plans.title' }

export default function UpkeepPlans() {
  const { t } = useTranslation('upkeep')
  const { plans, categories } = useLoaderData<typeof loader>()
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), usePlanLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('plans.title')} lead={t('plans.lead')} back={{ href: paths.deskUpkeep(), text: t('title') }} />
      <PlanTable plans={plans} />
      <h2>{t('plans.add')}</h2>
      <PlanForm {...{ problems, typed, categories }} />
    </div>
  )
}
