import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { releasedLately } from '#app/reprocessing/released.server.ts'
import { isListed, isOnTarget, RELEASED_LISTS } from '#app/reprocessing/released.ts'
import { TabsNav } from '#app/ui/navigation.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** The releases behind the figures of the workshop. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today, see } = context
  const asked = new URL(request.url).searchParams.get('list')
  const list = RELEASED_LISTS.find(one => one === asked) ?? 'all'
  const released = await see(db => releasedLately(db, found(actor.centreId), today))
  return { list, released: released.filter(one => isListed(list, one)) }
}

export const handle = { title: 'reprocessing:released.title' }

export default function ReleasedUnits() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { list, released } = useLoaderData<typeof loader>()
  const days = (count: number) => t('reprocessing:figure.days', { days: count })
  return (
    <div className="stack">
      <PageHead
        title={t('reprocessing:released.title')}
        lead={t('reprocessing:released.lead')}
        back={{ href: paths.deskReprocessing(), text: t('reprocessing:title') }}
      />
      <TabsNav
        label={t('reprocessing:released.which')}
        links={RELEASED_LISTS.map(one => ({
          href: paths.deskReleased({ list: one }),
          text: t(`reprocessing:released.only.${one}`),
          isCurrent: one === list,
        }))}
      />
      <Table
        caption={t('reprocessing:released.title')}
        hidesCaption
        stacks
        rows={released}
        rowKey={({ code, on }) => `${code} ${on}`}
        empty={t('reprocessing:released.empty')}
        columns={[
          {
            key: 'code',
            head: t('inventory:code'),
            render: ({ code }) => <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>,
          },
          { key: 'product', head: t('inventory:product'), render: unit => inLanguage(language, unit) },
          { key: 'on', head: t('reprocessing:released.on'), render: unit => shortDayText(unit.on, language) },
          { key: 'took', head: t('reprocessing:released.took'), isNumeric: true, render: unit => days(unit.days) },
          {
            key: 'target',
            head: t('reprocessing:released.target'),
            isNumeric: true,
            render: unit => days(unit.allowedDays),
          },
          {
            key: 'state',
            head: t('reprocessing:batch.came_of_it'),
            render: unit => (
              <Tag tone={isOnTarget(unit) ? 'good' : 'warn'}>
                {t(`reprocessing:released.${isOnTarget(unit) ? 'on_time' : 'late'}`)}
              </Tag>
            ),
          },
          { key: 'times', head: t('reprocessing:released.times'), isNumeric: true, render: unit => unit.times },
        ]}
      />
    </div>
  )
}
