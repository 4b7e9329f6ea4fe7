import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { yearsFor } from '#app/stock/depreciation.ts'
import { LifeCostTable } from '#app/stock/life-cost-table.tsx'
import { lifeCostsOf } from '#app/stock/life-costs.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const centreId = found(actor.centreId)
  return { years: yearsFor(today), rows: await context.see(db => lifeCostsOf(db, centreId, today)) }
}

export const handle = { title: 'stock:cost.title' }

export default function LifeCost() {
  const { t } = useTranslation()
  const { years, rows } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('stock:cost.title')}
        lead={t('stock:cost.lead')}
        actions={
          <ButtonLink kind="secondary" href={paths.deskLifeCostCsv()}>
            {t('stock:cost.file')}
          </ButtonLink>
        }
      />
      <Notice>{t('stock:cost.example', { years })}</Notice>
      <LifeCostTable rows={rows} />
    </div>
  )
}
