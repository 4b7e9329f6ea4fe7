import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info' | 'busy'

const ICON_OF: { readonly [T in Tone]: IconName } = {
  neutral: 'dot',
  good: 'check',
  warn: 'warn',
  bad: 'cross',
  info: 'info',
  busy: 'clock',
}

/** A state in a word, with a shape, so that colour is never alone. */
export const Tag = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>
    <Icon name={ICON_OF[tone]} />
    {children}
  </span>
)
