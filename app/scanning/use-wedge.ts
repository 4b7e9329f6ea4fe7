import { useEffect, useRef } from 'react'
import { NO_BURST, type Step, type Stroke, step } from './wedge.ts'

/** Marks a field that is there for codes: a scanner may type into it, and its burst is read there too. */
export const FOR_CODES = { 'data-for-codes': '' }

/** A hardware scanner that types, wherever the focus is, except in a field in which the person writes. */
export function useWedge(onCode: (code: string) => void) {
  const tellCode = useRef(onCode)
  tellCode.current = onCode
  useEffect(() => {
    const onKey = keyReader(code => tellCode.current(code))
    // Before anything else on the page: a burst that ends in Enter must press no button.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}

function keyReader(onCode: (code: string) => void) {
  let burst = NO_BURST
  return (event: KeyboardEvent) => {
    const where = whereOf(event.target)
    const answer = where === 'written_in' ? NOBODYS : step(burst, strokeOf(event))
    burst = answer.burst
    const code = where === 'for_codes' ? answer.whole : answer.code
    if (answer.isScanners && (code !== undefined || where === 'elsewhere')) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (code === undefined) return
    if (where === 'for_codes') empty(event.target as HTMLInputElement)
    onCode(code)
  }
}

const NOBODYS: Step = { burst: NO_BURST, isScanners: false }
type Where = 'for_codes' | 'written_in' | 'elsewhere'

function whereOf(target: EventTarget | null): Where {
  if (!(target instanceof HTMLElement)) return 'elsewhere'
  if (target.hasAttribute('data-for-codes')) return 'for_codes'
  return isWrittenIn(target) ? 'written_in' : 'elsewhere'
}

const NOT_WRITTEN_IN = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

const isWrittenIn = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement
    ? !NOT_WRITTEN_IN.includes(field.type)
    : field instanceof HTMLTextAreaElement || field.isContentEditable

/** Losing the focus ends what an input method was composing; what it leaves behind goes with the rest. */
function empty(field: HTMLInputElement) {
  field.blur()
  field.value = ''
  field.focus()
}

const strokeOf = (event: KeyboardEvent): Stroke => ({
  key: event.key,
  code: event.code,
  keyCode: event.keyCode,
  at: event.timeStamp,
  shift: event.shiftKey,
  capsLock: event.getModifierState('CapsLock'),
  control: event.ctrlKey,
  command: event.altKey || event.metaKey,
  repeat: event.repeat,
  composing: event.isComposing,
})
