import { useEffect, useRef } from 'react'

type Props = {
  readonly title: string
  readonly errors: readonly { readonly field: string; readonly text: string }[]
}

/** Stands first in the page when a form was not taken, takes the focus, and leads to each field. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader is led to what was wrong, with no script too
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
