import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { found } from '#app/http/answer.server.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import { UnitPages, UnitStateTabs, UnitTable } from '#app/inventory/unit-list.tsx'
import { UnitSearch } from '#app/inventory/unit-search.tsx'
import { countsByState, unitsOfCentre } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const ON_A_PAGE = 40
const MOST_PAGES = 1000

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = context
  const query = new URL(request.url).searchParams
  const q = query.get('q') ?? ''
  const state = UNIT_STATES.find(one => one === query.get('state'))
  const page = Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  const centreId = found(actor.centreId)
  return context.see(async db => {
    const wanted = { centreId, q, state, limit: ON_A_PAGE + 1, offset: (page - 1) * ON_A_PAGE }
    const units = (await unitsOfCentre(db, wanted)).map(shownUnit)
    return {
      ...{ q, state: state ?? '', page, counts: await countsByState(db, { centreId, q }) },
      ...{ units: units.slice(0, ON_A_PAGE), hasMore: units.length > ON_A_PAGE },
      mayAccept: has(actor, ['technician', 'manager']),
    }
  })
}

export const handle = { title: 'inventory:title' }

export default function Units() {
  const { t } = useTranslation()
  const { q, state, page, counts, units, hasMore, mayAccept } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('inventory:title')}
        lead={t('inventory:lead')}
        actions={mayAccept && <ButtonLink href={paths.deskUnitsNew()}>{t('inventory:new')}</ButtonLink>}
      />
      <UnitSearch action={paths.deskUnits()} q={q} state={state} />
      <UnitStateTabs {...{ q, state, counts }} />
      <UnitTable units={units} />
      <UnitPages {...{ q, state, page, hasMore }} />
    </div>
  )
}
