import type { ReactNode } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  readonly type?: 'submit' | 'button'
  readonly name?: string
  readonly value?: string
  readonly formAction?: string
  readonly onClick?: () => void
}

export function Button({ children, kind = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button button-${kind}`} {...rest}>
      {children}
    </button>
  )
}

type LinkProps = { readonly children: ReactNode; readonly href: string; readonly kind?: ButtonKind }

/** A link that looks like a button, for going on to the next page. */
export const ButtonLink = ({ children, href, kind = 'primary' }: LinkProps) => (
  <a href={href} className={`button button-${kind}`}>
    {children}
  </a>
)
