import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'

type Props = {
  /** The groups of ticks that are ticked, by the names under which they are sent. */
  readonly names: readonly string[]
  readonly text: string
  readonly hint: string
  /** Said once they are ticked. */
  readonly done: string
}

/** Ticks a whole checklist at once. Without a script there are the ticks alone. */
export function TickAll({ names, text, hint, done }: Props) {
  const [isReady, setReady] = useState(false)
  const [isDone, setDone] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  const tick = () => {
    tickBoxes(place.current?.closest('form'), names)
    setDone(true)
  }
  return (
    <div className="stack-tight" ref={place}>
      <p className="hint">{hint}</p>
      <Button type="button" kind="secondary" onClick={tick}>
        {text}
      </Button>
      <p role="status">{isDone && done}</p>
    </div>
  )
}

/** Says so as a person's tick does, so that a draft of the form is kept too. */
function tickBoxes(form: HTMLFormElement | null | undefined, names: readonly string[]): void {
  const boxes = [...(form?.elements ?? [])].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'checkbox' && names.includes(element.name),
  )
  for (const box of boxes) box.checked = true
  boxes[0]?.dispatchEvent(new Event('input', { bubbles: true }))
}
