import type { ReactNode } from 'react'

type Props = { readonly summary: ReactNode; readonly children: ReactNode; readonly isOpen?: boolean }

/** `isOpen` where what is inside has to be seen at once, such as a field to mend. */
export const Disclosure = ({ summary, children, isOpen }: Props) => (
  <details className="disclosure" open={isOpen}>
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
)
