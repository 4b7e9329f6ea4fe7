import { AlertDialog } from 'radix-ui'
import { type ReactNode, useEffect, useState } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import { PostForm } from './post-form.tsx'

type Props = {
  readonly triggerText: string
  readonly kind?: ButtonKind
  readonly title: string
  /** What will happen, before it happens; hidden inputs may stand here too. */
  readonly children: ReactNode
  readonly confirmText: string
  readonly cancelText: string
  readonly action?: string
  readonly name?: string
  readonly value?: string
}

/** Asks once more before something that is hard to take back. Without scripts the question unfolds in the page. */
export function ConfirmDialog(props: Props) {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return isReady ? <Asked {...props} /> : <Unfolded {...props} />
}

// There is no Radix overlay: it would lock the page with a style element, which the content policy refuses.
const Asked = ({ cancelText, ...props }: Props) => (
  <AlertDialog.Root>
    <AlertDialog.Trigger className={`button button-${props.kind ?? 'danger'}`}>{props.triggerText}</AlertDialog.Trigger>
    <AlertDialog.Portal>
      <div className="dialog-shade" />
      <AlertDialog.Content className="dialog" aria-modal="true">
        <AlertDialog.Title asChild>
          <h2>{props.title}</h2>
        </AlertDialog.Title>
        <Question
          {...props}
          cancel={<AlertDialog.Cancel className="button button-secondary">{cancelText}</AlertDialog.Cancel>}
        >
          <AlertDialog.Description asChild>
            <div>{props.children}</div>
          </AlertDialog.Description>
        </Question>
      </AlertDialog.Content>
    </AlertDialog.Portal>
  </AlertDialog.Root>
)

const Unfolded = (props: Props) => (
  <details className="confirm">
    <summary className={`button button-${props.kind ?? 'danger'}`}>{props.triggerText}</summary>
    <div className="confirm-body">
      <p className="confirm-title">{props.title}</p>
      <Question {...props} />
    </div>
  </details>
)

type QuestionProps = Omit<Props, 'cancelText'> & { readonly cancel?: ReactNode }

const Question = ({ children, confirmText, cancel, kind = 'danger', action, name, value }: QuestionProps) => (
  <PostForm {...(action !== undefined && { action })}>
    {children}
    <div className="actions">
      <Button kind={kind} {...(name !== undefined && { name })} {...(value !== undefined && { value })}>
        {confirmText}
      </Button>
      {cancel}
    </div>
  </PostForm>
)
