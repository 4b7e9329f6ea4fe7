import type { ReactNode } from 'react'

export const CardGrid = ({
  children,
  size = 'medium',
}: {
  readonly children: ReactNode
  readonly size?: 'small' | 'medium'
}) => <ul className={`card-grid card-grid-${size}`}>{children}</ul>

type LinkedProps = {
  readonly href: string
  readonly title: ReactNode
  readonly picture?: ReactNode
  readonly children?: ReactNode
}

/** A card whose one link covers all of it; stands in a CardGrid. */
export const LinkedCard = ({ href, title, picture, children }: LinkedProps) => (
  <li className="card card-linked">
    {picture && <div className="card-picture">{picture}</div>}
    <div className="card-body">
      <h3 className="card-title">
        <a href={href}>{title}</a>
      </h3>
      {children}
    </div>
  </li>
)

export const Card = ({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) => (
  <section className="card">
    <div className="card-body">
      {title && <h2 className="card-title">{title}</h2>}
      {children}
    </div>
  </section>
)
