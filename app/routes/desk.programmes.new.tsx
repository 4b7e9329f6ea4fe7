import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { announceVersion } from '#app/programmes/announce-version.server.ts'
import { programmesOf } from '#app/programmes/programmes.server.ts'
import { useVersionLabels, VersionFields } from '#app/programmes/version-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')
  const { districtId } = context.actor
  const all = districtId === null ? [] : await context.see(db => programmesOf(db, districtId))
  return { latest: found(all.find(programme => programme.code === code)), today: context.today }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(announceVersion, typed, { key })
  return answer.ok ? seeOther(paths.deskProgrammes()) : unanswered(answer, typed)
}

export const handle = { title: 'programmes:announce' }

export default function NewVersion() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { latest, today } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useVersionLabels())
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('programmes:new_title', { name: inLanguage(language, latest) })}
        lead={t('programmes:new_lead')}
        back={{ href: paths.deskProgrammes(), text: t('programmes:title') }}
      />
      <PostForm>
        <VersionFields {...{ latest, today, problems, typed }} />
        <Button>{t('programmes:save')}</Button>
      </PostForm>
    </>
  )
}
