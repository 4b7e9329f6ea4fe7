import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { CheckboxField, FieldGroup } from './choice.tsx'
import { TextField } from './field.tsx'

type Texts = {
  readonly label: string
  readonly drawLabel: string
  readonly typeLabel: string
  readonly agreeLabel: string
  readonly clearText: string
}
type Props = Texts & {
  /** Sends `${name}Name` (typed), `${name}Agreed` (yes) and `${name}Drawn` (a PNG as data URL, or nothing). */
  readonly name: string
  readonly errors: { readonly [field: string]: string }
  readonly defaultName?: string | undefined
}

/** A name, typed and ticked; where scripts run it may be drawn as well. Both are worth the same. */
export function Signature({ name, label, errors, defaultName, ...texts }: Props) {
  return (
    <FieldGroup name={`${name}-group`} label={label}>
      <TextField
        name={`${name}Name`}
        label={texts.typeLabel}
        error={errors[`${name}Name`]}
        defaultValue={defaultName}
        autoComplete="off"
      />
      <DrawnName name={`${name}Drawn`} label={texts.drawLabel} clearText={texts.clearText} />
      <CheckboxField name={`${name}Agreed`} label={texts.agreeLabel} error={errors[`${name}Agreed`]} />
    </FieldGroup>
  )
}

/** A sheet to write on: there only once the page's script runs. */
function DrawnName({
  name,
  label,
  clearText,
}: {
  readonly name: string
  readonly label: string
  readonly clearText: string
}) {
  const [isReady, setReady] = useState(false)
  const [drawn, setDrawn] = useState('')
  const sheet = useRef<HTMLCanvasElement>(null)
  useEffect(() => setReady(true), [])
  useEffect(() => (isReady ? writeOn(sheet.current, setDrawn) : undefined), [isReady])
  if (!isReady) return null
  const clear = () => {
    const canvas = sheet.current
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height)
    setDrawn('')
  }
  return (
    <div className="field">
      <p id={`${name}-label`} className="field-label">
        {label}
      </p>
      <canvas ref={sheet} className="signature" width={600} height={200} role="img" aria-labelledby={`${name}-label`} />
      <input type="hidden" name={name} value={drawn} />
      <Button type="button" kind="quiet" onClick={clear}>
        {clearText}
      </Button>
    </div>
  )
}

/** Draws where the pointer goes, and hands the picture on when it lifts. */
function writeOn(canvas: HTMLCanvasElement | null, onDrawn: (picture: string) => void) {
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return undefined
  const at = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect()
    return [
      ((event.clientX - box.left) / box.width) * canvas.width,
      ((event.clientY - box.top) / box.height) * canvas.height,
    ] as const
  }
  const start = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId)
    pen.lineWidth = 4
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(...at(event))
  }
  const move = (event: PointerEvent) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    pen.lineTo(...at(event))
    pen.stroke()
  }
  const end = () => onDrawn(canvas.toDataURL('image/png'))
  canvas.addEventListener('pointerdown', start)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', end)
  canvas.addEventListener('pointercancel', end)
  return () => {
    canvas.removeEventListener('pointerdown', start)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', end)
    canvas.removeEventListener('pointercancel', end)
  }
}
