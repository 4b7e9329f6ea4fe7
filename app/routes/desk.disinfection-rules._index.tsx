import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { draftTable } from '#app/reprocessing/rules/draft-table.server.ts'
import { versionsShown } from '#app/reprocessing/rules/versions.server.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** The versions of the rules by which disinfections are judged. */
export async function loader({ context: { actor, today, see } }: LoaderFunctionArgs) {
  const versions = await see(db => versionsShown(db, today))
  const mayDraft = has(actor, ['manager', 'administrator']) && versions.every(({ phase }) => phase !== 'draft')
  return { versions, mayDraft }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(draftTable, {}, { key })
  return answer.ok ? seeOther(paths.deskDisinfectionRulesOf(answer.value.version)) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:rules.title' }

export default function DisinfectionRules() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { versions, mayDraft } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary {...{ errors, refusal }} />
      <PageHead title={t('reprocessing:rules.title')} lead={t('reprocessing:rules.lead')} />
      <Table
        caption={t('reprocessing:rules.title')}
        hidesCaption
        stacks
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            head: t('reprocessing:rules.version'),
            render: ({ version }) => (
              <a href={paths.deskDisinfectionRulesOf(version)}>{t('reprocessing:rules.one_title', { version })}</a>
            ),
          },
          { key: 'from', head: t('reprocessing:rules.from'), render: ({ fromOn }) => dayText(fromOn, language) },
          {
            key: 'phase',
            head: t('reprocessing:rules.state'),
            render: ({ phase }) => (
              <Tag tone={phase === 'in_force' ? 'good' : 'neutral'}>{t(`reprocessing:rules.phase.${phase}`)}</Tag>
            ),
          },
          {
            key: 'proposer',
            head: t('reprocessing:rules.proposer'),
            render: ({ proposer }) => proposer ?? t('reprocessing:rules.house'),
          },
          { key: 'approver', head: t('reprocessing:rules.approver'), render: ({ approver }) => approver ?? '' },
        ]}
      />
      {mayDraft && (
        <PostForm label={t('reprocessing:rules.draft_new')}>
          <p>{t('reprocessing:rules.draft_lead')}</p>
          <Button>{t('reprocessing:rules.draft_new')}</Button>
        </PostForm>
      )}
    </div>
  )
}
