import { createContext, type ReactNode, useContext } from 'react'

/** A fresh word for each page: a form that is sent twice under it is done once. */
export const FormKeyContext = createContext('')

type Props = {
  readonly children: ReactNode
  readonly action?: string
  readonly label?: string
  readonly sendsFiles?: boolean
  /** The act that the form stands for, and what it is about, where it may be kept on the device and sent later. */
  readonly 'data-offline-act'?: string
  readonly 'data-offline-subject'?: string
}

/** The one form that changes something. The server says what is wrong, in the reader's language, so the browser does not. */
export function PostForm({ children, action, label, sendsFiles, ...offline }: Props) {
  return (
    <form
      method="post"
      action={action}
      noValidate
      className="form"
      aria-label={label}
      encType={sendsFiles ? 'multipart/form-data' : undefined}
      {...offline}
    >
      <input type="hidden" name="key" value={useContext(FormKeyContext)} />
      {children}
    </form>
  )
}
