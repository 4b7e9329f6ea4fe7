import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { acceptConsent } from '#app/access/care/accept-consent.server.ts'
import { careConsentsOf } from '#app/access/care/care-consents.server.ts'
import { endConsent } from '#app/access/care/end-consent.server.ts'
import { EndForm } from '#app/access/care/end-form.tsx'
import { GivenList } from '#app/access/care/given-list.tsx'
import { showCare } from '#app/access/care/show-care.server.ts'
import { useScopeText } from '#app/access/care/use-scope-text.tsx'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { no } from '#app/result.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId } = context.actor
  const given = personId === null ? [] : await context.see(db => careConsentsOf(db, personId))
  return { given: given.map(one => showCare(one, context)), theirs: await context.caredFor() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  if (typed.does === 'end') {
    const ended = await context.perform(endConsent, typed, { key })
    return ended.ok ? seeOther(paths.mineCarers()) : unanswered(ended, typed)
  }
  const answer = await context.perform(acceptConsent, typed, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return answer.value.isAccepted ? seeOther(paths.mine()) : unanswered(no('wrong_care_code'), typed)
}

export const handle = { title: 'care:title' }

export default function Carers() {
  const { t } = useTranslation()
  const { given, theirs } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { code: t('care:code') })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('care:title')}
        lead={t('care:lead')}
        back={{ href: paths.mine(), text: t('booking:mine_title') }}
      />
      <h2>{t('care:given_title')}</h2>
      <GivenList given={given} none={t('care:given_none')} />
      <div>
        <ButtonLink href={paths.mineCarersNew()} kind={given.length > 0 ? 'secondary' : 'primary'}>
          {t('care:new_link')}
        </ButtonLink>
      </div>
      <h2>{t('care:theirs_title')}</h2>
      <Theirs people={theirs} />
      <Card title={t('care:accept_title')} level={3}>
        <p>{t('care:accept_lead')}</p>
        <PostForm label={t('care:accept_title')}>
          <TextField
            name="code"
            label={t('care:code')}
            error={problems.code}
            defaultValue={typed('code')}
            inputMode="numeric"
            autoComplete="off"
            width="short"
          />
          <Button kind="secondary">{t('care:accept')}</Button>
        </PostForm>
      </Card>
    </div>
  )
}

/** Those for whom one may act, and how to stop: either side ends it. */
function Theirs({ people }: { readonly people: ReturnType<typeof useLoaderData<typeof loader>>['theirs'] }) {
  const { t } = useTranslation()
  const scopeText = useScopeText()
  if (people.length === 0) return <p>{t('care:theirs_none')}</p>
  return people.map(({ consentId, name, phone, scopes }) => (
    <Card key={consentId} title={`${name} ${phone}`} level={3}>
      <p>{scopeText(scopes)}</p>
      <EndForm consentId={consentId} name={`${name} ${phone}`} />
    </Card>
  ))
}
