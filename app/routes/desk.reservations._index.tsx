import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { maskPhone } from '#app/access/phone.ts'
import { RESERVATION_STATES, type ReservationState } from '#app/booking/reservation.ts'
import { ReservationTable } from '#app/booking/reservation-table.tsx'
import { countsByState, reservationsOfCentre } from '#app/booking/reservations.server.ts'
import { paths } from '#app/paths.ts'
import { TabsNav } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const stateIn = (request: Request): ReservationState => {
  const asked = new URL(request.url).searchParams.get('state')
  return RESERVATION_STATES.find(state => state === asked) ?? 'requested'
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const state = stateIn(request)
  const centreId = context.actor.centreId ?? ''
  const counts = await context.see(db => countsByState(db, centreId))
  const rows = await context.see(db => reservationsOfCentre(db, centreId, [state]))
  return {
    state,
    counts: RESERVATION_STATES.map(one => ({ state: one, count: counts.get(one) ?? 0 })),
    rows: rows.map(({ reservation: { reference, fromOn, requestedAt, phone, way }, product, person }) => ({
      ...{ reference, fromOn, way, requestedAt: requestedAt.toISOString(), phone: maskPhone(phone) },
      ...{ name: person.name, product: { zh: product.zh, en: product.en } },
    })),
  }
}

export const handle = { title: 'booking:list_title' }

export default function DeskReservations() {
  const { t } = useTranslation()
  const { state, counts, rows } = useLoaderData<typeof loader>()
  const links = counts.map(one => ({
    href: paths.deskReservations({ state: one.state }),
    text: t(`booking:state.${one.state}`),
    isCurrent: one.state === state,
    count: one.count,
  }))
  return (
    <>
      <PageHead title={t('booking:list_title')} lead={t('booking:list_lead')} />
      <TabsNav label={t('booking:status')} links={links} />
      <ReservationTable caption={t(`booking:state.${state}`)} rows={rows} />
    </>
  )
}
