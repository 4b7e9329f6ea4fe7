import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Tone = 'info' | 'good' | 'warn' | 'bad'
const ICON_OF = { info: 'info', good: 'check', warn: 'warn', bad: 'cross' } as const

type Props = { readonly tone?: Tone; readonly title?: ReactNode; readonly children?: ReactNode }

export const Notice = ({ tone = 'info', title, children }: Props) => (
  <div className={`notice notice-${tone}`}>
    <Icon name={ICON_OF[tone]} />
    <div className="stack-tight">
      {title && <p className="notice-title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  </div>
)
