import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { ScanForm } from '#app/inventory/scan-form.tsx'
import { isUnitCode, tidyUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const LONGEST = 300

export async function loader({ request, context }: LoaderFunctionArgs) {
  const code = (new URL(request.url).searchParams.get('code') ?? '').slice(0, LONGEST).trim()
  if (code === '') return { code, problem: null }
  const unit = await context.see(db => unitByCode(db, code))
  if (unit) throw seeOther(paths.deskUnit(unit.code))
  return { code, problem: isUnitCode(tidyUnitCode(code)) ? ('unknown' as const) : ('mistyped' as const) }
}

export const handle = { title: 'inventory:scan.title' }

export default function Scan() {
  const { t } = useTranslation()
  const { code, problem } = useLoaderData<typeof loader>()
  const error = problem ? t(`inventory:scan.${problem}`, { code }) : undefined
  return (
    <>
      <PageHead title={t('inventory:scan.title')} lead={t('inventory:scan.lead')} />
      <ScanForm code={code} error={error} />
    </>
  )
}
