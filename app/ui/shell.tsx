import type { ReactNode } from 'react'
import type { NavLink } from './navigation.tsx'

type ShellProps = {
  readonly skipText: string
  readonly header: ReactNode
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** Every page: the way past the header, the header, the text, the footer. */
export const Shell = ({ skipText, header, footer, children }: ShellProps) => (
  <>
    <a className="skip-link" href="#main">
      {skipText}
    </a>
    {header}
    <main id="main" tabIndex={-1} className="page">
      {children}
    </main>
    {footer}
  </>
)

type HeaderProps = {
  readonly service: string
  readonly homeHref: string
  readonly mark: ReactNode
  readonly navLabel: string
  readonly nav: readonly NavLink[]
  readonly tools: ReactNode
  /** A band that must not be missed: for whom one is acting. */
  readonly strip?: ReactNode
}

export const SiteHeader = ({ service, homeHref, mark, navLabel, nav, tools, strip }: HeaderProps) => (
  <header className="site-header">
    <div className="site-bar">
      <a className="site-name" href={homeHref}>
        {mark}
        <span>{service}</span>
      </a>
      <nav aria-label={navLabel} className="site-nav">
        <ul>
          {nav.map(({ href, text, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="site-tools">{tools}</div>
    </div>
    {strip && (
      <div className="site-strip">
        <div className="site-strip-inside">{strip}</div>
      </div>
    )}
  </header>
)

export const SiteFooter = ({ children }: { readonly children: ReactNode }) => (
  <footer className="site-footer">
    <div className="site-footer-inside">{children}</div>
  </footer>
)
