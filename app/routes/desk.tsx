import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { deskSections } from '#app/shell/desk-sections.ts'
import { TabsNav } from '#app/ui/navigation.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  return { sections: deskSections(context.actor.roles) }
}

/** The frame of all pages for staff: the sections that this person's roles work in. */
export default function Desk() {
  const { t } = useTranslation()
  const { sections } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const links = sections.map(({ href, word }) => ({
    href,
    text: t(`desk.${word}`),
    isCurrent: pathname === href || pathname.startsWith(`${href}/`),
  }))
  return (
    <>
      <div className="no-print">
        <TabsNav label={t('nav.desk')} links={links} />
      </div>
      <Outlet />
    </>
  )
}
