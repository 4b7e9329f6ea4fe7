import { createContext, type ReactNode, useContext } from 'react'

/** A fresh word for each page: a form that is sent twice under it is done once. */
export const FormKeyContext = createContext('')

type Props = { readonly children: ReactNode; readonly action?: string; readonly label?: string }

/** The one form that changes something. The server says what is wrong, in the reader's language, so the browser does not. */
export function PostForm({ children, action, label }: Props) {
  return (
    <form method="post" action={action} noValidate className="form" aria-label={label}>
      <input type="hidden" name="key" value={useContext(FormKeyContext)} />
      {children}
    </form>
  )
}
