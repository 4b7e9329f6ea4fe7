import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { purchasesOf, registrationsEndingBy } from '#app/inventory/purchases.server.ts'
import { paths } from '#app/paths.ts'
import { DAYS_AHEAD, PurchaseTable, RegistrationTable } from '#app/stock/purchase-table.tsx'
import { addDays } from '#app/time/day.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const centreId = found(actor.centreId)
  return context.see(async db => ({
    today,
    rows: await purchasesOf(db, centreId),
    ending: await registrationsEndingBy(db, centreId, addDays(today, DAYS_AHEAD)),
  }))
}

export const handle = { title: 'stock:purchase.title' }

export default function Purchases() {
  const { t } = useTranslation()
  const { today, rows, ending } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('stock:purchase.title')}
        lead={t('stock:purchase.lead')}
        actions={<ButtonLink href={paths.deskUnitsNew()}>{t('inventory:new')}</ButtonLink>}
      />
      <div className="stack-tight">
        <h2>{t('stock:purchase.soon')}</h2>
        <p>{t('stock:purchase.soon_lead')}</p>
        <RegistrationTable rows={ending} today={today} />
      </div>
      <PurchaseTable rows={rows} />
    </div>
  )
}
