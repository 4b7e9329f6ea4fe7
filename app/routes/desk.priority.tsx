import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { phaseOn } from '#app/programmes/phase.ts'
import { PriorityFields, usePriorityLabels } from '#app/programmes/priority-fields.tsx'
import { priorityOrderOn, priorityOrdersOf } from '#app/programmes/priority-orders.server.ts'
import { PriorityTable } from '#app/programmes/priority-table.tsx'
import { setPriorityOrder } from '#app/programmes/set-priority-order.server.ts'
import { addDays } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { keepForPriority } from '#app/waiting/keep-for-priority.server.ts'
import { keptUnitsOf } from '#app/waiting/kept-units.server.ts'
import { KeepForm, KeptTable } from '#app/waiting/kept-units.tsx'

export async function loader({ context: { actor, today, see } }: LoaderFunctionArgs) {
  const [centreId, districtId] = [found(actor.centreId), found(actor.districtId)]
  const orders = await see(db => priorityOrdersOf(db, districtId))
  return {
    orders: orders.map(({ id, classes, havePriority, source, isExample, firstOn, untilOn }) => ({
      ...{ id, classes, havePriority, source, isExample, firstOn },
      lastOn: untilOn && addDays(untilOn, -1),
      phase: phaseOn(today, { firstOn, untilOn }),
    })),
    ...{ current: await see(db => priorityOrderOn(db, districtId, today)), today },
    lines: await see(db => keptUnitsOf(db, centreId)),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer =
    typed.does === 'keep'
      ? await context.perform(keepForPriority, typed, { key })
      : await context.perform(setPriorityOrder, typed, { key })
  return answer.ok ? seeOther(paths.deskPriority()) : unanswered(answer, typed)
}

export const handle = { title: 'waiting:priority.title' }

export default function Priority() {
  const { t } = useTranslation()
  const { orders, current, today, lines } = useLoaderData<typeof loader>()
  const labels = {
    ...usePriorityLabels(),
    product: t('waiting:priority.keep_product'),
    units: t('waiting:priority.kept'),
  }
  const { problems, typed, errors, refusal } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead title={t('waiting:priority.title')} lead={t('waiting:priority.lead')} />
      {orders.some(({ isExample }) => isExample) && <Notice tone="warn">{t('waiting:priority.example_text')}</Notice>}
      <h2>{t('waiting:priority.order_title')}</h2>
      <PriorityTable orders={orders} />
      <h2>{t('waiting:priority.kept_title')}</h2>
      <p>{t('waiting:priority.kept_lead')}</p>
      <KeptTable lines={lines} />
      <h2>{t('waiting:priority.keep_title')}</h2>
      <KeepForm {...{ lines, problems, typed }} />
      <h2>{t('waiting:priority.new_title')}</h2>
      <PostForm label={t('waiting:priority.new_title')}>
        <PriorityFields {...current} {...{ today, problems, typed }} />
        <Button>{t('waiting:priority.save')}</Button>
      </PostForm>
    </div>
  )
}
