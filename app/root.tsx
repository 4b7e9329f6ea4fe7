import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { NonceContext } from '#app/http/nonce.ts'
import { PageWords } from '#app/i18n/page-words.tsx'
import pageScript from '#app/page-script/page-script.ts?worker&url'
import type { Language } from '#app/people/reader.ts'
import { Frame } from '#app/shell/frame.tsx'
import { Trouble } from '#app/shell/trouble.tsx'
import { FormKeyContext } from '#app/ui/post-form.tsx'
import styles from '#app/ui/styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
]

export function loader({ context }: LoaderFunctionArgs) {
  const { actor, reader, formKey, careHasEnded } = context
  const isSignedIn = actor.id !== 'visitor'
  const worksHere = isSignedIn && !actor.roles.includes('resident')
  const actingFor = actor.actingFor?.name ?? null
  return { reader, formKey, isSignedIn, worksHere, name: worksHere ? actor.name : '', actingFor, careHasEnded }
}

/** A page says its title as a key of the words, or makes it from what it shows. */
type TitleHandle = { readonly title?: string | ((data: unknown, language: Language) => string) }

function useTitle(): string {
  const { t, i18n } = useTranslation()
  const last = useMatches().at(-1)
  const title = (last?.handle as TitleHandle | undefined)?.title
  const own =
    typeof title === 'function' ? title(last?.data, i18n.language as Language) : title && t(title as 'service')
  const text = own ? `${own} · ${t('service')}` : t('service_of')
  return useWasNotTaken() ? `${t('form.error_prefix')}${text}` : text
}

type ScriptHandle = { readonly hasScripts?: boolean }

/** Forms and links do their work alone; a page that does more says so, and only there the browser gets React. */
const useHasScripts = (): boolean =>
  useMatches().some(({ handle }) => (handle as ScriptHandle | undefined)?.hasScripts) || import.meta.env.DEV

type RefreshHandle = { readonly refreshes?: (data: never) => number | null }

/** After how many seconds a page that waits for something is loaded again, where there are no scripts to ask. */
function useRefresh(): number | null {
  const last = useMatches().at(-1)
  const refreshes = (last?.handle as RefreshHandle | undefined)?.refreshes
  return last?.data && refreshes ? refreshes(last.data as never) : null
}

/** Whether this page answers a form that was not taken: then its title says so first. */
function useWasNotTaken(): boolean {
  const sent = Object.values(useContext(RouterState)?.actionData ?? {})
  return sent.some(answer => typeof answer === 'object' && answer !== null && 'complaints' in answer)
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const { i18n } = useTranslation()
  const title = useTitle()
  const refresh = useRefresh()
  const hasScripts = useHasScripts()
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html
      lang={i18n.language}
      data-size={data?.reader.size ?? 'standard'}
      data-contrast={data?.reader.contrast ?? 'standard'}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {refresh !== null && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <Links />
      </head>
      <body>
        {children}
        {hasScripts ? (
          <>
            <PageWords />
            <Scripts nonce={nonce} />
          </>
        ) : (
          <script type="module" src={pageScript} nonce={nonce} />
        )}
      </body>
    </html>
  )
}

export default function App() {
  const { formKey, ...who } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  return (
    <FormKeyContext.Provider value={formKey}>
      <Frame who={who} here={pathname + search} path={pathname}>
        <Outlet />
      </Frame>
    </FormKeyContext.Provider>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const data = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <Frame who={data} here={pathname} path={pathname}>
      <Trouble status={status} isActing={typeof data?.actingFor === 'string'} />
    </Frame>
  )
}
