import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { DecidedConflicts, OpenConflicts } from '#app/offline/conflict-tables.tsx'
import { decidedConflicts, openConflicts } from '#app/offline/conflicts.server.ts'
import { shownConflict } from '#app/offline/shown-conflict.ts'
import { paths } from '#app/paths.ts'
import { addDays, startOf } from '#app/time/day.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const DAYS_SHOWN = 30

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return context.see(async db => ({
    open: (await openConflicts(db, centreId)).map(shownConflict),
    decided: (await decidedConflicts(db, centreId, startOf(addDays(context.today, -DAYS_SHOWN)))).map(shownConflict),
  }))
}

export const handle = { title: 'offline:conflict.title' }

export default function Conflicts() {
  const { t } = useTranslation()
  const { open, decided } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('offline:conflict.title')}
        lead={t('offline:conflict.lead')}
        back={{ href: paths.desk(), text: t('nav.desk') }}
      />
      <OpenConflicts rows={open} />
      <DecidedConflicts rows={decided} />
    </div>
  )
}
