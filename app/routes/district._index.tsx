import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { instantText, monthText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { SubsidyFilterForm } from '#app/reporting/subsidy-filter-form.tsx'
import { readFilters } from '#app/reporting/subsidy-filters.input.ts'
import { SubsidyMonths, SubsidyTable } from '#app/reporting/subsidy-overview.tsx'
import { subsidyReport } from '#app/reporting/subsidy-report.server.ts'
import { useSubsidyNames } from '#app/reporting/use-subsidy-names.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today, now } = context
  const filters = readFilters(request.url, actor)
  const report = await context.see(db => subsidyReport(db, { filters, today }))
  return { ...report, filters, at: now, districtId: actor.scope === 'district' ? actor.districtId : null }
}

export const handle = { title: 'reporting:title' }

export default function SubsidyCosts() {
  const { t } = useTranslation('reporting')
  const language = useLanguage()
  const { filters, finding, months, slices, names, totalFen, rentals, at, districtId } = useLoaderData<typeof loader>()
  const { named, choices } = useSubsidyNames(names, { months: months.map(({ key }) => key), districtId, filters })
  const said = {
    month: monthText(finding.month, language),
    amount: yuan(finding.amountFen, language),
    difference: yuan(finding.differenceFen, language),
    previous: yuan(finding.previousFen, language),
  }
  const dimensions = (['district', 'class', 'category', 'street'] as const).filter(
    one => one !== 'district' || !districtId,
  )
  return (
    <div className="stack">
      <PageHead
        title={t(`finding.${finding.change}`, said)}
        caption={t('title')}
        lead={`${t('lead', { total: yuan(totalFen, language), rentals })} ${t('as_of', { at: instantText(at, language) })}`}
        actions={
          <ButtonLink kind="secondary" href={paths.districtRentals(filters)}>
            {t('behind.see')}
          </ButtonLink>
        }
      />
      <SubsidyFilterForm action={paths.district()} choices={choices} filters={filters} />
      <SubsidyMonths months={months} filters={filters} />
      {dimensions.map(dimension => (
        <SubsidyTable
          key={dimension}
          dimension={dimension}
          slices={slices[dimension].map(named(dimension))}
          filters={filters}
        />
      ))}
      <Disclosure summary={t('where_from')}>
        <p className="measure">{t('where_from_text')}</p>
      </Disclosure>
    </div>
  )
}
