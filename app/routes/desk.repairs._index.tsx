import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { RepairTable, WithoutRepair } from '#app/upkeep/repair-lists.tsx'
import { endedRepairsOf, openRepairsOf, unitsWithoutRepair } from '#app/upkeep/repairs.server.ts'
import { shownRepair } from '#app/upkeep/shown-repair.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return context.see(async db => ({
    open: (await openRepairsOf(db, centreId)).map(shownRepair),
    ended: (await endedRepairsOf(db, centreId)).map(shownRepair),
    without: await unitsWithoutRepair(db, centreId),
  }))
}

export const handle = { title: 'upkeep:repair.title' }

export default function Repairs() {
  const { t } = useTranslation('upkeep')
  const { open, ended, without } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead title={t('repair.title')} lead={t('repair.lead')} />
      <WithoutRepair units={without} />
      <RepairTable caption={t('repair.list')} empty={t('repair.none')} rows={open} />
      <RepairTable caption={t('repair.ended')} empty={t('repair.ended_none')} rows={ended} />
    </div>
  )
}
