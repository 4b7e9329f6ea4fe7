import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has, OFFICERS } from '#app/acts/actor.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { countAtRisk } from '#app/risk/at-risk.server.ts'
import { deskSections } from '#app/shell/desk-sections.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tag } from '#app/ui/tag.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  if (has(actor, OFFICERS)) throw seeOther(paths.district())
  const sections = deskSections(actor.roles)
  const { name, roles, centreId } = actor
  const isAsked = centreId !== null && sections.some(({ word }) => word === 'risk')
  const atRisk = isAsked ? await context.see(db => countAtRisk(db, { centreId, today })) : 0
  return { name, roles, sections, atRisk }
}

export const handle = { title: 'nav.desk' }

export default function DeskStart() {
  const { t } = useTranslation()
  const { name, roles, sections, atRisk } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={t('desk.hello', { name })}
        lead={roles.map(role => t(`access:role.${role}`)).join(t('desk.and'))}
      />
      <CardGrid>
        {sections.map(({ word, href }) => (
          <LinkedCard key={word} level={2} href={href} title={t(`desk.${word}`)}>
            <p>{t(`desk.${word}_text`)}</p>
            {word === 'risk' && atRisk > 0 && <Tag tone="warn">{t('risk:count', { count: atRisk })}</Tag>}
          </LinkedCard>
        ))}
      </CardGrid>
    </>
  )
}
