import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  readonly title: ReactNode
  readonly icon?: IconName
  /** Why there is nothing, and what to do next. */
  readonly children?: ReactNode
}

/** Says that a list is empty on purpose, not by a fault. */
export const EmptyState = ({ title, icon, children }: Props) => (
  <div className="empty">
    {icon && <Icon name={icon} />}
    <div className="empty-title">{title}</div>
    {children}
  </div>
)
