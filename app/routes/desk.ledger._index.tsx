import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'
import { accountsOfMonth, linesOfMonth } from '#app/reporting/ledger-months.server.ts'
import { LINES_A_PAGE, ledgerQuery } from '#app/reporting/ledger-query.ts'
import { AccountTable, LineTable } from '#app/reporting/ledger-tables.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Pagination } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const { months, month, page } = ledgerQuery(request.url, today)
  const [skip, limit] = [(page - 1) * LINES_A_PAGE, LINES_A_PAGE]
  return context.see(async db => ({
    ...{ months, month, page, isStaff: isStaff(actor) },
    accounts: await accountsOfMonth(db, month),
    lines: await linesOfMonth(db, { month, limit, skip }),
  }))
}

export const handle = { title: 'reporting:ledger.title' }

export default function Ledger() {
  const { t } = useTranslation()
  const { months, month, page, accounts, lines, isStaff } = useLoaderData<typeof loader>()
  const count = accounts.reduce((sum, one) => sum + one.lines, 0)
  const at = (to: number, text: string) => ({ href: paths.deskLedger({ month, page: String(to) }), text })
  const first = (page - 1) * LINES_A_PAGE
  return (
    <div className="stack">
      <PageHead title={t('reporting:ledger.title')} lead={t('reporting:ledger.lead')} />
      <Form method="get" className="cluster">
        <SelectField
          name="month"
          label={t('reporting:ledger.month')}
          defaultValue={month}
          options={months.toReversed().map(one => ({ value: one, label: one }))}
        />
        <Button kind="secondary">{t('reporting:ledger.show')}</Button>
      </Form>
      <AccountTable accounts={accounts} />
      {count > 0 && (
        <p>
          <ButtonLink kind="secondary" href={paths.deskLedgerCsv({ month })}>
            {t('reporting:ledger.file')}
          </ButtonLink>
        </p>
      )}
      <LineTable lines={lines} isStaff={isStaff} />
      <Pagination
        label={t('reporting:ledger.pages')}
        previous={page > 1 ? at(page - 1, t('reporting:behind.previous')) : undefined}
        next={first + LINES_A_PAGE < count ? at(page + 1, t('reporting:behind.next')) : undefined}
        where={t('reporting:ledger.where', {
          from: lines.length === 0 ? 0 : first + 1,
          to: first + lines.length,
          count,
        })}
      />
    </div>
  )
}
