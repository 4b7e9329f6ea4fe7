import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { everyCategory } from '#app/catalogue/categories.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { useSpeaker } from '#app/programmes/desk/use-speaker.tsx'
import { VersionTable } from '#app/programmes/desk/version-table.tsx'
import { VERSION_PHASES } from '#app/programmes/phase.ts'
import { programmesOf, shownOn } from '#app/programmes/programmes.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** Managers and officers see the programmes of their district; who belongs to none sees them all, since they are public. */
export async function loader({ context: { actor, today, see } }: LoaderFunctionArgs) {
  return see(async db => {
    const own = (await allDistricts(db)).filter(({ id }) => actor.districtId === null || id === actor.districtId)
    const districts = await Promise.all(
      own.map(async ({ id, zh, en }) => ({
        ...{ id, zh, en, versions: (await programmesOf(db, id)).map(shownOn(today)) },
      })),
    )
    const categories = (await everyCategory(db)).map(({ code, zh, en }) => ({ code, zh, en }))
    return { districts, categories, mayPropose: has(actor, ['manager']) }
  })
}

export const handle = { title: 'programmes:title' }

export default function Programmes() {
  const { t } = useTranslation()
  const { districts, categories, mayPropose } = useLoaderData<typeof loader>()
  const speaker = useSpeaker(categories)
  const hasExamples = districts.some(({ versions }) => versions.some(({ isExample }) => isExample))
  return (
    <div className="stack">
      <PageHead
        title={t('programmes:title')}
        lead={t('programmes:lead')}
        actions={mayPropose && <ButtonLink href={paths.deskProgrammeNew()}>{t('programmes:begin')}</ButtonLink>}
      />
      {hasExamples && <Notice tone="warn">{t('programmes:example_text')}</Notice>}
      {districts.map(district => (
        <OfADistrict key={district.id} district={district} speaker={speaker} />
      ))}
    </div>
  )
}

type District = ReturnType<typeof useLoaderData<typeof loader>>['districts'][number]
type Props = { readonly district: District; readonly speaker: ReturnType<typeof useSpeaker> }

/** What waits for approval first, then what is in force, what is to come, and what was. */
function OfADistrict({ district, speaker }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { versions } = district
  const groups = VERSION_PHASES.map(phase => ({ phase, of: versions.filter(one => one.phase === phase) }))
  return (
    <section className="stack">
      <h2>{inLanguage(language, district)}</h2>
      {versions.length === 0 && <p className="empty">{t('programmes:none')}</p>}
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ phase, of }) => (
          <VersionTable
            key={phase}
            caption={t(`programmes:group.${phase}`)}
            versions={of}
            speaker={speaker}
            see={t(phase === 'draft' ? 'programmes:decide' : 'programmes:see')}
          />
        ))}
    </section>
  )
}
