import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export const CardGrid = ({
  children,
  size = 'medium',
}: {
  readonly children: ReactNode
  readonly size?: 'small' | 'medium'
}) => <ul className={`card-grid card-grid-${size}`}>{children}</ul>

/** Where a card stands among the headings of its page. */
type Level = { readonly level?: 2 | 3 | 4 }

type LinkedProps = Level & {
  readonly href: string
  readonly title: ReactNode
  readonly picture?: ReactNode
  readonly children?: ReactNode
}

/** A card whose one link covers all of it; stands in a CardGrid. */
export function LinkedCard({ href, title, picture, children, level = 3 }: LinkedProps) {
  const Heading = `h${level}` as const
  return (
    <li className="card card-linked">
      {picture && <div className="card-picture">{picture}</div>}
      <div className="card-body">
        <Heading className="card-title">
          <a href={href}>
            {title}
            <Icon name="arrow-right" />
          </a>
        </Heading>
        {children}
      </div>
    </li>
  )
}

type CardProps = Level & { readonly title?: ReactNode; readonly children: ReactNode }

export function Card({ title, children, level = 2 }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section className="card">
      <div className="card-body">
        {title && <Heading className="card-title">{title}</Heading>}
        {children}
      </div>
    </section>
  )
}
