import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { namesOf } from '#app/access/accounts.server.ts'
import { has } from '#app/acts/actor.ts'
import { everyCategory } from '#app/catalogue/categories.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { DecisionForms } from '#app/programmes/desk/decision-forms.tsx'
import { ProgrammeWords } from '#app/programmes/desk/programme-words.tsx'
import { useSpeaker } from '#app/programmes/desk/use-speaker.tsx'
import { VersionFacts } from '#app/programmes/desk/version-facts.tsx'
import { VersionState } from '#app/programmes/desk/version-state.tsx'
import { VersionTable } from '#app/programmes/desk/version-table.tsx'
import { approveVersion } from '#app/programmes/drafting/approve-version.server.ts'
import { withdrawDraft } from '#app/programmes/drafting/withdraw-draft.server.ts'
import { programmesOf, shownOn, versionFor } from '#app/programmes/programmes.server.ts'
import { monthBefore, readMonth } from '#app/settlement/preview-month.ts'
import { previewOf } from '#app/settlement/preview-of.server.ts'
import { PreviewTables } from '#app/settlement/preview-tables.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** One version: what it says, what it would have cost, and who has decided it. Of another district's there is none. */
export async function loader({ request, params, context: { actor, today, see } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('month')
  const month = readMonth(asked, today) ?? monthBefore(today)
  return see(async db => {
    const row = found(await versionFor(db, actor, params.id))
    const version = shownOn(today)(row)
    const approvedBy = row.approvedBy ?? ''
    const names = await namesOf(db, [row.proposedBy, approvedBy])
    const versions = (await programmesOf(db, row.districtId))
      .filter(({ code }) => code === row.code)
      .map(shownOn(today))
    const categories = (await everyCategory(db)).map(({ code, zh, en }) => ({ code, zh, en }))
    const mayDecide = has(actor, ['manager', 'district_officer']) && actor.districtId === row.districtId
    return {
      ...{ version, versions, categories, month, today, mayDecide, isOwn: row.proposedBy === actor.id },
      mayPropose: has(actor, ['manager']) && mayDecide,
      proposer: names.get(row.proposedBy) ?? null,
      approver: names.get(approvedBy) ?? null,
      preview: version.phase === 'draft' || asked !== null ? await previewOf(db, row, month) : null,
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const asked = { ...typed, id: params.id }
  const answer =
    typed.does === 'withdraw'
      ? await context.perform(withdrawDraft, asked, { key })
      : await context.perform(approveVersion, asked, { key })
  return answer.ok ? seeOther(paths.deskProgramme(answer.value.programmeId)) : unanswered(answer, typed)
}

export const handle = { title: 'programmes:one_title' }

export default function OneVersion() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { version, versions, categories, month, today, preview, ...rest } = useLoaderData<typeof loader>()
  const speaker = useSpeaker(categories)
  const labels = { hasRead: t('programmes:one.approve') }
  const { problems, errors, refusal } = useUnanswered(useActionData<Unanswered>(), labels)
  const isOpen = version.phase === 'draft'
  return (
    <div className="stack">
      <UnansweredSummary {...{ errors, refusal }} />
      <PageHead
        title={inLanguage(language, version)}
        caption={t(`programmes:kind.${version.kind}`)}
        back={{ href: paths.deskProgrammes(), text: t('programmes:title') }}
        actions={
          rest.mayPropose && (
            <ButtonLink kind="secondary" href={paths.deskProgrammeNew({ code: version.code })}>
              {t('programmes:announce')}
            </ButtonLink>
          )
        }
      />
      <VersionState {...version} />
      {version.isExample && <Notice tone="warn">{t('programmes:example_text')}</Notice>}
      <section className="stack">
        <h2>{t('programmes:one.rules')}</h2>
        <ProgrammeWords rules={version.rules} payer={version.payer} speaker={speaker} />
        <VersionFacts version={version} proposer={rest.proposer} approver={rest.approver} />
      </section>
      <PreviewTables {...{ preview, month, today }} action={paths.deskProgramme(version.id)} />
      {isOpen && rest.mayDecide && (
        <DecisionForms firstOn={version.firstOn} isOwn={rest.isOwn} problem={problems.hasRead} />
      )}
      <VersionTable
        caption={t('programmes:one.versions')}
        versions={versions}
        speaker={speaker}
        see={t('programmes:see')}
      />
    </div>
  )
}
