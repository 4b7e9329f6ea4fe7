import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { fittingsWaitedFor } from '#app/delivery/fittings-waited-for.server.ts'
import { WaitingList } from '#app/delivery/waiting-list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const may = { mayRecord: has(actor, ['fitter']), mayWaive: has(actor, ['manager']) }
  return { ...may, waiting: await context.see(db => fittingsWaitedFor(db, actor.centreId ?? '', today)) }
}

export const handle = { title: 'fitting:fittings' }

export default function Fittings() {
  const { t } = useTranslation('fitting')
  const list = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('fittings')} lead={t('fittings_lead')} />
      <WaitingList {...list} />
    </>
  )
}
