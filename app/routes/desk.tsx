import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OfflineBar } from '#app/offline/offline-bar.tsx'
import { paths } from '#app/paths.ts'
import { deskGroups, isWithin, rowsOf } from '#app/shell/desk-sections.ts'
import { GroupsNav, TabsNav } from '#app/ui/navigation.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  return { account: context.actor.id, groups: deskGroups(context.actor.roles) }
}

export const handle = { hasScripts: true }

/** The frame of all pages for staff: the sections that this person's roles work in. */
export default function Desk() {
  const { t } = useTranslation()
  const { account, groups } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const rows = rowsOf(groups, pathname)
  const decides = groups.some(({ sections }) => sections.some(({ word }) => word === 'conflicts'))
  const links = rows.sections.map(one => ({
    ...{ href: one.href, text: t(`desk.${one.word}`) },
    isCurrent: isWithin(pathname, one),
  }))
  return (
    <>
      <div className="no-print">
        {rows.groups.length > 0 && (
          <GroupsNav
            label={t('desk.groups')}
            links={rows.groups.map(({ group, sections: [first], isHere }) => ({
              ...{ href: first?.href ?? paths.desk(), text: t(`desk.group.${group}`) },
              isCurrent: isHere,
            }))}
          />
        )}
        {links.length > 0 && <TabsNav label={t('nav.desk')} links={links} />}
      </div>
      <OfflineBar {...{ account, decides }} />
      <Outlet />
    </>
  )
}
