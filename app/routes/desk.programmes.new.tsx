import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { everyCategory } from '#app/catalogue/categories.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useFilled } from '#app/http/use-filled.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { FillForm } from '#app/programmes/desk/fill-form.tsx'
import { useFieldLabels } from '#app/programmes/desk/use-field-labels.tsx'
import { VersionFields } from '#app/programmes/desk/version-fields.tsx'
import { proposeVersion } from '#app/programmes/drafting/propose-version.server.ts'
import { EXAMPLES, exampleOf, usualFields } from '#app/programmes/drafting/starting-form.ts'
import type { FormFields } from '#app/programmes/drafting/version.ts'
import { fieldsOf } from '#app/programmes/drafting/version-fields.ts'
import { latestOf } from '#app/programmes/programmes.server.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

/** The form begins with the latest version of a programme, with an example, or with what is usual. */
export async function loader({ request, context: { actor, today, see } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const [code, pack] = [asked.get('code'), asked.get('pack') ?? '']
  const districtId = found(actor.districtId)
  return see(async db => {
    const latest = code === null ? undefined : found(await latestOf(db, districtId, code))
    const source = latest ?? exampleOf(pack)?.example
    const kept: FormFields = source ? fieldsOf({ ...source, firstOn: null }) : usualFields(today)
    const categories = (await everyCategory(db)).map(({ code, zh, en }) => ({ code, zh, en }))
    const examples = EXAMPLES.map(({ key, place, example: { zh, en } }) => ({ key, place, zh, en }))
    const name = latest ? { zh: latest.zh, en: latest.en } : null
    return { kept, categories, examples, name, today, pack: exampleOf(pack)?.key ?? '' }
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(proposeVersion, typed, { key })
  return answer.ok ? seeOther(paths.deskProgramme(answer.value.programmeId)) : unanswered(answer, typed)
}

export const handle = { title: 'programmes:begin' }

const isText = (entry: readonly [string, string | readonly string[]]): entry is [string, string] =>
  typeof entry[1] === 'string'
const isFilled = ([, value]: readonly [string, string | readonly string[]]): boolean => value.length > 0

export default function NewVersion() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kept, categories, examples, name, today, pack } = useLoaderData<typeof loader>()
  const sent = useActionData<Unanswered>()
  const { longOf } = useFieldLabels()
  const entries = Object.entries(kept as FormFields)
  const lists = Object.fromEntries(
    entries.map(([field, value]) => [field, typeof value === 'string' ? [value] : value]),
  )
  const labels = longOf(Object.keys(sent?.complaints ?? {}))
  const { filled, summary } = useFilled(sent, Object.fromEntries(entries.filter(isText)), labels, lists)
  const names = Object.entries(sent?.typed ?? (kept as FormFields))
    .filter(isFilled)
    .map(([field]) => field)
  return (
    <div className="stack">
      <UnansweredSummary {...summary} />
      <PageHead
        title={
          name
            ? t('programmes:form.version_title', { name: inLanguage(language, name) })
            : t('programmes:form.new_title')
        }
        lead={t('programmes:form.lead')}
        back={{ href: paths.deskProgrammes(), text: t('programmes:title') }}
      />
      {!name && <FillForm examples={examples} chosen={pack} />}
      <PostForm>
        <VersionFields {...{ filled, names, categories, today, isNew: !name }} />
        <Button>{t('programmes:form.save')}</Button>
      </PostForm>
    </div>
  )
}
