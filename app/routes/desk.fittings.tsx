import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { fittingsWaitedFor } from '#app/delivery/fittings-waited-for.server.ts'
import { WaitingList } from '#app/delivery/waiting-list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  return { waiting: await context.see(db => fittingsWaitedFor(db, actor.centreId ?? '', today)) }
}

export const handle = { title: 'fitting:fittings' }

export default function Fittings() {
  const { t } = useTranslation('fitting')
  const { waiting } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('fittings')} lead={t('fittings_lead')} />
      <WaitingList waiting={waiting} />
    </>
  )
}
