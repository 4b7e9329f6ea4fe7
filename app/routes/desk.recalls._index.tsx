import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { RecallTable } from '#app/upkeep/recall-list.tsx'
import { recallsOf } from '#app/upkeep/recalls.server.ts'
import { shownRecall } from '#app/upkeep/shown-recall.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor } = context
  const centreId = found(actor.centreId)
  const recalls = await context.see(db => recallsOf(db, centreId))
  return { recalls: recalls.map(shownRecall), mayStart: has(actor, ['manager']) }
}

export const handle = { title: 'upkeep:recall.title' }

export default function Recalls() {
  const { t } = useTranslation('upkeep')
  const { recalls, mayStart } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('recall.title')}
        lead={t('recall.lead')}
        actions={mayStart && <ButtonLink href={paths.deskRecallNew()}>{t('recall.new')}</ButtonLink>}
      />
      <RecallTable recalls={recalls} />
    </div>
  )
}
