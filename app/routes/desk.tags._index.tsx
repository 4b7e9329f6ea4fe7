import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { printTags } from '#app/inventory/print-tags.server.ts'
import { PrintTagsForm, TagSheets } from '#app/inventory/tag-forms.tsx'
import { sheetsOf } from '#app/inventory/tags.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  const sheets = await context.see(db => sheetsOf(db, centreId))
  return { sheets: sheets.map(sheet => ({ ...sheet, printedAt: sheet.printedAt.toISOString() })) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(printTags, typed, { key })
  return answer.ok ? seeOther(paths.deskTags()) : unanswered(answer, typed)
}

export const handle = { title: 'floor:tags.title' }

export default function Tags() {
  const { t } = useTranslation()
  const { sheets } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    count: t('floor:tags.count'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('floor:tags.title')}
        lead={t('floor:tags.lead')}
        back={{ href: paths.deskLabels(), text: t('floor:tags.back') }}
      />
      <PrintTagsForm {...{ problems, typed }} />
      <div className="stack">
        <h2>{t('floor:tags.made')}</h2>
        <TagSheets sheets={sheets} />
      </div>
    </div>
  )
}
