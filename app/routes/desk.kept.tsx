import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeptList } from '#app/offline/kept-list.tsx'
import { LeaveCard } from '#app/offline/leave-card.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

type Asked = { readonly isLeaving: boolean; readonly isMissing: boolean }
const askedBy = (query: URLSearchParams): Asked => ({
  isLeaving: query.has('leaving'),
  isMissing: query.has('missing'),
})

export function loader({ request, context }: LoaderFunctionArgs) {
  return { account: context.actor.id, ...askedBy(new URL(request.url).searchParams) }
}

export const handle = { title: 'offline:title' }

/** The copy of this page stands for all its addresses: without network only the browser knows which was asked for. */
function useAsked(made: Asked): Asked {
  const [asked, setAsked] = useState(made)
  useEffect(() => setAsked(askedBy(new URLSearchParams(location.search))), [])
  return asked
}

/** What was done here without network: everything on this page comes from the device itself. */
export default function KeptHere() {
  const { t } = useTranslation()
  const { account, ...made } = useLoaderData<typeof loader>()
  const { isLeaving, isMissing } = useAsked(made)
  return (
    <div className="stack">
      <PageHead
        title={t('offline:title')}
        lead={t('offline:lead')}
        back={{ href: paths.desk(), text: t('nav.desk') }}
      />
      {isMissing && <Notice tone="warn">{t('offline:missing')}</Notice>}
      {isLeaving && <LeaveCard account={account} />}
      <KeptList />
    </div>
  )
}
