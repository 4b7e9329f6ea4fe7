import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { dayText, instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { renewRelease } from '#app/reprocessing/renew-release.server.ts'
import { recheckWork } from '#app/reprocessing/workshop.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const { actor, now } = context
  const work = await context.see(db => recheckWork(db, code, now))
  if (!work) throw seeOther(paths.deskUnit(code))
  const { unit, releasedUntil, tested } = work
  return { unit, releasedUntil, tested, isTester: tested?.byId === actor.id }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const answer = await context.perform(renewRelease, { code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(code)) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:recheck.title' }

export default function Recheck() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, releasedUntil, tested, isTester } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  const label = releasedUntil
    ? t('reprocessing:recheck.until', { day: dayText(releasedUntil, language) })
    : t('reprocessing:recheck.no_end')
  return (
    <div className="stack">
      <UnansweredSummary {...{ errors, refusal }} />
      <PageHead
        title={t('reprocessing:recheck.title')}
        lead={t('reprocessing:recheck.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      <p>{label}</p>
      {tested && (
        <Notice tone="good">
          {t('reprocessing:recheck.tested', { name: tested.by, when: instantText(tested.at, language) })}
        </Notice>
      )}
      {tested && isTester && <Notice tone="warn">{t('reprocessing:recheck.needs_another')}</Notice>}
      {tested && !isTester ? (
        <PostForm data-offline-act="reprocessing.renew-release" data-offline-subject={unit.code}>
          <Button>{t('reprocessing:recheck.renew')}</Button>
        </PostForm>
      ) : (
        <p>
          <ButtonLink href={paths.deskStep(unit.code)} kind={tested ? 'secondary' : 'primary'}>
            {t('reprocessing:recheck.test')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
