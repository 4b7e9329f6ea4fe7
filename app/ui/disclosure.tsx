import type { ReactNode } from 'react'

export const Disclosure = ({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) => (
  <details className="disclosure">
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
)
