import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { ScrappingTable } from '#app/upkeep/scrapping-list.tsx'
import { scrappingsOf } from '#app/upkeep/scrappings.server.ts'
import { shownScrapping } from '#app/upkeep/shown-scrapping.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return context.see(async db => {
    const approved = await scrappingsOf(db, centreId, 'approved')
    const declined = await scrappingsOf(db, centreId, 'declined')
    return {
      waiting: (await scrappingsOf(db, centreId, 'proposed')).map(shownScrapping),
      decided: [...approved, ...declined].map(shownScrapping),
    }
  })
}

export const handle = { title: 'upkeep:scrapping.title' }

export default function Scrappings() {
  const { t } = useTranslation('upkeep')
  const { waiting, decided } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead title={t('scrapping.title')} lead={t('scrapping.lead')} />
      <ScrappingTable caption={t('scrapping.waiting')} empty={t('scrapping.none')} rows={waiting} />
      <ScrappingTable caption={t('scrapping.decided')} empty={t('scrapping.decided_none')} rows={decided} />
    </div>
  )
}
