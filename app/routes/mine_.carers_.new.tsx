import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CareFields, useCareLabels } from '#app/access/care/care-fields.tsx'
import { giveConsent } from '#app/access/care/give-consent.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => ({ isKnown: context.actor.personId !== null })

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(giveConsent, typed, { key })
  return answer.ok ? seeOther(paths.mineCarers()) : unanswered(answer, typed)
}

export const handle = { title: 'care:new_title' }

export default function NewCarer() {
  const { t } = useTranslation()
  const { isKnown } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useCareLabels())
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('care:new_title')}
        lead={t('care:new_lead')}
        back={{ href: paths.mineCarers(), text: t('care:title') }}
      />
      {isKnown ? (
        <PostForm>
          <CareFields problems={problems} typed={typed} />
          <Button>{t('care:give')}</Button>
        </PostForm>
      ) : (
        <Notice title={t('care:introduce')}>{t('care:introduce_text')}</Notice>
      )}
    </>
  )
}
