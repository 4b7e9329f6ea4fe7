import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { LabelChooser } from '#app/inventory/label-chooser.tsx'
import { LabelFilter } from '#app/inventory/label-filter.tsx'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import { unitsOfCentre } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** Two usual sheets. */
const OFFERED = 48

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const q = query.get('q') ?? ''
  const state = UNIT_STATES.find(one => one === query.get('state')) ?? 'received'
  const centreId = found(context.actor.centreId)
  const units = await context.see(db => unitsOfCentre(db, { centreId, q, state, limit: OFFERED }))
  return { q, state, units: units.map(shownUnit) }
}

export const handle = { title: 'inventory:labels.title' }

export default function Labels() {
  const { t } = useTranslation()
  const { q, state, units } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead title={t('inventory:labels.title')} lead={t('inventory:labels.lead')} />
      <p>
        <a href={paths.deskTags()}>{t('floor:tags.title')}</a>
      </p>
      <LabelFilter q={q} state={state} />
      <LabelChooser units={units} />
    </div>
  )
}
