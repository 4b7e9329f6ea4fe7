import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { phaseOn } from '#app/programmes/phase.ts'
import { ProgrammeVersions } from '#app/programmes/programme-versions.tsx'
import { programmesOf } from '#app/programmes/programmes.server.ts'
import { addDays } from '#app/time/day.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** A manager sees the programmes of their district; who belongs to none sees them all, since they are public. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const districts = await context.see(async db => {
    const own = (await allDistricts(db)).filter(({ id }) => actor.districtId === null || id === actor.districtId)
    return Promise.all(own.map(async ({ id, zh, en }) => ({ id, zh, en, programmes: await programmesOf(db, id) })))
  })
  const shown = districts.map(({ programmes, ...district }) => {
    const all = programmes.map(one => ({
      ...one,
      phase: phaseOn(today, one),
      lastOn: one.untilOn && addDays(one.untilOn, -1),
    }))
    const codes = [...new Set(all.map(({ code }) => code))]
    return { ...district, programmes: codes.map(code => all.filter(one => one.code === code)) }
  })
  return { districts: shown, mayAnnounce: has(actor, ['manager']) }
}

export const handle = { title: 'programmes:title' }

export default function Programmes() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { districts, mayAnnounce } = useLoaderData<typeof loader>()
  const hasExamples = districts.some(({ programmes }) => programmes.flat().some(({ isExample }) => isExample))
  return (
    <div className="stack">
      <PageHead title={t('programmes:title')} lead={t('programmes:lead')} />
      {hasExamples && <Notice tone="warn">{t('programmes:example_text')}</Notice>}
      {districts.map(({ id, zh, en, programmes }) => (
        <section key={id} className="stack">
          <h2>{inLanguage(language, { zh, en })}</h2>
          {programmes.length === 0 && <p className="empty">{t('programmes:none')}</p>}
          {programmes.map(
            ([latest, ...earlier]) =>
              latest && <OneProgramme key={latest.code} {...{ latest, earlier, mayAnnounce }} />,
          )}
        </section>
      ))}
    </div>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['districts'][number]['programmes'][number][number]
type OneProps = { readonly latest: Shown; readonly earlier: readonly Shown[]; readonly mayAnnounce: boolean }

function OneProgramme({ latest, earlier, mayAnnounce }: OneProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack-tight">
      <h3>{inLanguage(language, latest)}</h3>
      <p className="cluster">
        <Tag>{t(`programmes:kind.${latest.kind}`)}</Tag>
        <Tag>{t(`programmes:payer.${latest.payer}`)}</Tag>
      </p>
      <ProgrammeVersions versions={[latest, ...earlier]} />
      {mayAnnounce && (
        <p>
          <ButtonLink kind="secondary" href={paths.deskProgrammeNew({ code: latest.code })}>
            {t('programmes:announce')}
            <span className="visually-hidden"> {inLanguage(language, latest)}</span>
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
