import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { LedgerLines, SubsidizedRentals } from '#app/reporting/subsidized-rentals.tsx'
import { monthsUpTo } from '#app/reporting/subsidy.ts'
import { SubsidyFilterForm } from '#app/reporting/subsidy-filter-form.tsx'
import { readFilters, readOpen, readPage } from '#app/reporting/subsidy-filters.input.ts'
import { namesToChoose, RENTALS_A_PAGE, rentalsBehind } from '#app/reporting/subsidy-report.server.ts'
import { useSubsidyNames } from '#app/reporting/use-subsidy-names.tsx'
import { Pagination } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const [filters, page] = [readFilters(request.url, actor), readPage(request.url)]
  const open = readOpen(request.url)
  return context.see(async db => ({
    ...(await rentalsBehind(db, { filters, today, page, open })),
    ...{ filters, page, size: RENTALS_A_PAGE, months: monthsUpTo(today), names: await namesToChoose(db) },
    districtId: actor.scope === 'district' ? actor.districtId : null,
  }))
}

export const handle = { title: 'reporting:behind.title' }

export default function RentalsBehind() {
  const { t } = useTranslation('reporting')
  const language = useLanguage()
  const { rows, totals, opened, filters, page, size, names, ...offer } = useLoaderData<typeof loader>()
  const { choices } = useSubsidyNames(names, { ...offer, filters })
  const from = (page - 1) * size
  const at = (to: number, text: string) => ({ href: paths.districtRentals({ ...filters, page: String(to) }), text })
  const ledgerOf = (open: string) =>
    `${paths.districtRentals({ ...filters, page: page > 1 ? String(page) : undefined, open })}#ledger`
  return (
    <div className="stack">
      <PageHead
        title={t('behind.title')}
        lead={t('behind.lead', { rentals: totals.rentals, amount: yuan(totals.subsidyFen, language) })}
        back={{ href: paths.district(filters), text: t('behind.back') }}
      />
      <SubsidyFilterForm action={paths.districtRentals()} choices={choices} filters={filters} />
      <SubsidizedRentals
        rows={rows.map(row => ({ ...row, device: inLanguage(language, row), href: ledgerOf(row.reference) }))}
        totals={totals}
      />
      {opened && <LedgerLines {...opened} />}
      <Pagination
        label={t('behind.pages')}
        previous={page > 1 ? at(page - 1, t('behind.previous')) : undefined}
        next={from + size < totals.rentals ? at(page + 1, t('behind.next')) : undefined}
        where={t('behind.where', { from: from + 1, to: from + rows.length, rentals: totals.rentals })}
      />
    </div>
  )
}
