import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { importRows } from '#app/imports/import-rows.server.ts'
import { ImportStart } from '#app/imports/import-start.tsx'
import { ImportTrial, type Trial } from '#app/imports/import-trial.tsx'
import type { SheetProblem } from '#app/imports/sheet.ts'
import { SheetProblems } from '#app/imports/sheet-problems.tsx'
import { readTyped, trialOf } from '#app/imports/trials.server.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const whole = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)

export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  return { added: whole(query.get('added')), unchanged: whole(query.get('unchanged')) }
}

type Shown = { readonly trial?: Trial; readonly fileName?: string; readonly sheetProblems?: readonly SheetProblem[] }

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed, files } = await readForm(request)
  const centreId = found(context.actor.centreId)
  const asked = await readTyped(typed, files('file')[0])
  if ('complaints' in asked) return unanswered({ ok: false, refusal: 'misread', complaints: asked.complaints }, {})
  if ('problems' in asked) return dataResponse<Shown>({ fileName: asked.fileName, sheetProblems: asked.problems }, 400)
  const trial = () => context.see(db => trialOf({ db, today: context.today }, centreId, asked))
  if (typed.step !== 'import') return dataResponse<Shown>({ trial: await trial() }, 200)
  const answer = await context.perform(importRows, typed, { key })
  if (!answer.ok) return dataResponse<Shown & Unanswered>({ ...refusedWith(answer), trial: await trial() }, 409)
  const { added, unchanged } = answer.value
  return seeOther(paths.deskImports({ added: String(added), unchanged: String(unchanged) }))
}

const refusedWith = (answer: { readonly refusal: string }): Unanswered => ({
  complaints: {},
  refusal: answer.refusal,
  typed: {},
})

export const handle = { title: 'imports:title' }

export default function Imports() {
  const { t } = useTranslation()
  const { added, unchanged } = useLoaderData<typeof loader>()
  const sent = useActionData<Shown & Partial<Unanswered>>()
  const asUnanswered =
    sent?.complaints || sent?.refusal ? { complaints: {}, refusal: undefined, typed: {}, ...sent } : undefined
  const { problems, errors, refusal } = useUnanswered(asUnanswered, { file: t('imports:file') })
  return (
    <div className="stack">
      <UnansweredSummary {...{ errors, refusal }} />
      <PageHead
        title={t('imports:title')}
        lead={t('imports:lead')}
        back={{ href: paths.deskUnits(), text: t('inventory:back') }}
      />
      {added !== null && !sent && (
        <Notice tone="good" title={t('imports:done', { count: added })}>
          <p>{t('imports:done_text', { count: unchanged ?? 0 })}</p>
        </Notice>
      )}
      {sent?.sheetProblems && <SheetProblems fileName={sent.fileName ?? ''} problems={sent.sheetProblems} />}
      {sent?.trial ? (
        <ImportTrial key={sent.trial.text.length} trial={sent.trial} />
      ) : (
        <ImportStart kind="units" error={problems.file} />
      )}
    </div>
  )
}
