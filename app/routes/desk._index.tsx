import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has, OFFICERS } from '#app/acts/actor.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { countUntold } from '#app/messages/untold.server.ts'
import { countOpenConflicts } from '#app/offline/conflicts.server.ts'
import { paths } from '#app/paths.ts'
import { countAtRisk } from '#app/risk/at-risk.server.ts'
import { deskGroups } from '#app/shell/desk-sections.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Tag } from '#app/ui/tag.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  if (has(actor, OFFICERS)) throw seeOther(paths.district())
  const groups = deskGroups(actor.roles)
  const { name, roles, centreId } = actor
  const words = new Set(groups.flatMap(({ sections }) => sections.map(({ word }) => word)))
  const asks = (word: Parameters<typeof words.has>[0]) => (words.has(word) ? centreId : null)
  const [risky, open] = [asks('risk'), asks('conflicts')]
  const waiting = await context.see(async db => ({
    risk: risky === null ? 0 : await countAtRisk(db, { centreId: risky, today }),
    untold: words.has('untold') ? await countUntold(db, today) : 0,
    conflicts: open === null ? 0 : await countOpenConflicts(db, open),
  }))
  return { name, roles, groups, waiting }
}

export const handle = { title: 'nav.desk' }

export default function DeskStart() {
  const { t } = useTranslation()
  const { name, roles, groups, waiting } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={t('desk.hello', { name })}
        lead={roles.map(role => t(`access:role.${role}`)).join(t('desk.and'))}
      />
      {groups.map(({ group, sections }) => (
        <section key={group} className="stack">
          <h2>{t(`desk.group.${group}`)}</h2>
          <CardGrid>
            {sections.map(({ word, href }) => (
              <LinkedCard key={word} level={3} href={href} title={t(`desk.${word}`)}>
                <p>{t(`desk.${word}_text`)}</p>
                {word === 'risk' && waiting.risk > 0 && (
                  <Tag tone="warn">{t('risk:count', { count: waiting.risk })}</Tag>
                )}
                {word === 'untold' && waiting.untold > 0 && (
                  <Tag tone="warn">{t('messages:untold_count', { count: waiting.untold })}</Tag>
                )}
                {word === 'conflicts' && waiting.conflicts > 0 && (
                  <Tag tone="warn">{t('offline:conflict.count', { count: waiting.conflicts })}</Tag>
                )}
              </LinkedCard>
            ))}
          </CardGrid>
        </section>
      ))}
    </>
  )
}
