import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { CollectForm } from '#app/inventory/collect-form.tsx'
import { whatIsScanned } from '#app/inventory/found-units.server.ts'
import { LONGEST_CODE } from '#app/inventory/read-code.ts'
import { ScanForm } from '#app/inventory/scan-form.tsx'
import { ScanNext } from '#app/inventory/scan-next.tsx'
import { paths } from '#app/paths.ts'
import { TabsNav } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context: { actor, see } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const code = (query.get('code') ?? '').slice(0, LONGEST_CODE).trim()
  const found = await see(db => whatIsScanned(db, code, actor.centreId))
  if (found.is === 'unit') throw seeOther(paths.deskUnit(found.code))
  return { code, found, isMany: query.has('many'), mayRegister: has(actor, ['technician', 'manager']) }
}

export const handle = { title: 'inventory:scan.title' }

export default function Scan() {
  const { t } = useTranslation()
  const { code, found, isMany, mayRegister } = useLoaderData<typeof loader>()
  const isWrong = found.is === 'mistyped' || found.is === 'unknown'
  const error = isWrong ? t(`inventory:scan.${found.is}`, { code }) : undefined
  const ways = [
    { href: paths.deskScan(), text: t('scanning:one'), isCurrent: !isMany },
    { href: paths.deskScan({ many: 'yes' }), text: t('scanning:many'), isCurrent: isMany },
  ]
  return (
    <div className="stack">
      <PageHead title={t('inventory:scan.title')} lead={t(isMany ? 'scanning:many_lead' : 'inventory:scan.lead')} />
      <TabsNav label={t('scanning:mode')} links={ways} />
      {isMany ? <CollectForm /> : <ScanForm code={code} error={error} />}
      <ScanNext {...{ found, mayRegister }} />
    </div>
  )
}
