import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  readonly caption?: ReactNode
  readonly back?: { readonly href: string; readonly text: string }
  readonly actions?: ReactNode
}

/** The one h1 of a page, with the way back above it. */
export function PageHead({ title, lead, caption, back, actions }: Props) {
  return (
    <div className="page-head">
      {back && (
        <a className="back-link" href={back.href}>
          <Icon name="arrow-left" />
          {back.text}
        </a>
      )}
      <div className="page-head-row">
        <div>
          {caption && <p className="caption">{caption}</p>}
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="cluster">{actions}</div>}
      </div>
    </div>
  )
}
