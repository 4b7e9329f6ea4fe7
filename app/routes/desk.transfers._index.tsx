import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { shownTransferOf } from '#app/stock/shown-transfer.ts'
import { TransferTable } from '#app/stock/transfer-tables.tsx'
import { transfersOf } from '#app/stock/transfers.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return { rows: (await context.see(db => transfersOf(db, centreId))).map(shownTransferOf) }
}

export const handle = { title: 'stock:transfer.title' }

export default function Transfers() {
  const { t } = useTranslation()
  const { rows } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('stock:transfer.title')}
        lead={t('stock:transfer.lead')}
        actions={<ButtonLink href={paths.deskTransferNew()}>{t('stock:transfer.new')}</ButtonLink>}
      />
      <TransferTable rows={rows} />
    </div>
  )
}
