import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { placeAt } from './drag.ts'

/** What is held, how far it was carried, and where it would be put down. */
export type Dragged = { readonly from: number; readonly to: number; readonly by: number }
type Held = { readonly from: number; readonly startY: number; readonly middles: readonly number[] }

const EDGE = 90
const STEP = 16

/** Carries one item of a list by its handle, with mouse, pen or finger; near an edge of the window the page goes along. */
export function useDrag(list: RefObject<HTMLElement>, onDrop: (from: number, to: number) => void) {
  const held = useRef<Held>()
  const [dragged, setDragged] = useState<Dragged>()
  const letGo = () => {
    held.current = undefined
    setDragged(undefined)
  }
  const handle = (from: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !list.current) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { from, startY: event.pageY, middles: middlesOf(list.current) }
      setDragged({ from, to: from, by: 0 })
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = held.current
      if (!now) return
      followAtEdge(event.clientY)
      setDragged({ from: now.from, to: placeAt(now.middles, now.from, event.pageY), by: event.pageY - now.startY })
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const now = held.current
      if (!now) return
      const to = placeAt(now.middles, now.from, event.pageY)
      letGo()
      if (to !== now.from) onDrop(now.from, to)
    },
    onPointerCancel: letGo,
  })
  return { dragged, handle }
}

const middlesOf = (list: HTMLElement): number[] =>
  [...list.children].map(item => {
    const { top, height } = item.getBoundingClientRect()
    return top + height / 2 + window.scrollY
  })

function followAtEdge(y: number) {
  if (y < EDGE) window.scrollBy(0, -STEP)
  if (y > window.innerHeight - EDGE) window.scrollBy(0, STEP)
}
