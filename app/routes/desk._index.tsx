import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has, OFFICERS } from '#app/acts/actor.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { deskSections } from '#app/shell/desk-sections.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  const { actor } = context
  if (has(actor, OFFICERS)) throw seeOther(paths.district())
  return { name: actor.name, roles: actor.roles, sections: deskSections(actor.roles) }
}

export const handle = { title: 'nav.desk' }

export default function DeskStart() {
  const { t } = useTranslation()
  const { name, roles, sections } = useLoaderData<typeof loader>()
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
          </LinkedCard>
        ))}
      </CardGrid>
    </>
  )
}
