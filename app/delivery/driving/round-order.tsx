import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useAlive } from '#app/scanning/use-alive.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { moveStop, type OrderWarning } from '../round.ts'
import type { StopAhead } from './stops-ahead.tsx'
import { useDrag } from './use-drag.tsx'

type Stop = StopAhead & { readonly warning: OrderWarning | null }
/** One stop on its way to a place, counted from 1. */
export type Moving = { readonly reference: string; readonly where: number }
type Props = {
  readonly stops: readonly Stop[]
  readonly isOver: boolean
  /** What was sent and is not answered yet. */
  readonly moving: Moving | undefined
  readonly onMove: (moving: Moving) => void
}

/** The stops in their order: dragged, moved up or down by a button, or taken off the round. */
export function RoundOrder({ stops: kept, isOver, moving, onMove }: Props) {
  const { t } = useTranslation('delivery')
  const stops = moving ? moveStop(kept, ({ reference }) => reference === moving.reference, moving.where) : kept
  const { list, said, move, pressed } = useMoves(stops, onMove)
  const { dragged, handle } = useDrag(list, (from, to) => move(from, to))
  const isAlive = useAlive() && !isOver
  return (
    <Card title={t('order_title')}>
      {stops.length === 0 && <p>{t('round_is_done')}</p>}
      {isAlive && (
        <p className="hint" role="status">
          {said || t('order_hint')}
        </p>
      )}
      <ol className="round-order" ref={list} onSubmit={pressed}>
        {stops.map((stop, i) => (
          <li
            key={stop.reference}
            data-stop={stop.reference}
            data-dragged={dragged?.from === i || undefined}
            data-drop={dragged && dragged.from !== i && dragged.to === i ? dropSide(dragged) : undefined}
            style={dragged?.from === i ? { transform: `translateY(${dragged.by}px)` } : undefined}
          >
            {isAlive && stops.length > 1 && (
              <span className="drag-handle" aria-hidden="true" {...handle(i)}>
                <Icon name="list" />
              </span>
            )}
            <StopInOrder stop={stop} />
            {!isOver && <StopButtons stop={stop} />}
          </li>
        ))}
      </ol>
      {!isOver && stops.length > 1 && <Suggest />}
    </Card>
  )
}

const dropSide = ({ from, to }: { readonly from: number; readonly to: number }) => (to < from ? 'before' : 'after')

/** Sends a move, says where the stop now stands, and gives the focus back to the button that was pressed. */
function useMoves(stops: readonly Stop[], onMove: Props['onMove']) {
  const { t } = useTranslation('delivery')
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const button = useRef('')
  const order = stops.map(({ reference }) => reference).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the order, and only then
  useEffect(() => {
    if (button.current) list.current?.querySelector<HTMLElement>(button.current)?.focus()
  }, [order])
  const move = (from: number, to: number) => {
    const stop = stops[from]
    if (!stop || to < 0 || to >= stops.length) return
    setSaid(t('moved_to', { name: stop.name, place: to + 1, all: stops.length }))
    onMove({ reference: stop.reference, where: to + 1 })
  }
  const pressed = (event: FormEvent) => {
    const by = (event.nativeEvent as SubmitEvent).submitter
    const does = by instanceof HTMLButtonElement ? by.value : ''
    const reference = by?.closest('li')?.dataset.stop
    const from = stops.findIndex(stop => stop.reference === reference)
    if (from < 0 || (does !== 'up' && does !== 'down')) return
    event.preventDefault()
    button.current = `li[data-stop="${reference}"] button[value="${does}"]`
    move(from, from + (does === 'up' ? -1 : 1))
  }
  return { list, said, move, pressed }
}

function StopInOrder({ stop }: { readonly stop: Stop }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return (
    <div className="stack-tight">
      <p>
        <strong>{stop.name}</strong> {stop.address}
      </p>
      <p className="cluster">
        <Tag tone="info">{t(`kind.${stop.kind}`)}</Tag>
        {stop.dayPart && <Tag tone="info">{t(`day_part.${stop.dayPart}`)}</Tag>}
        {stop.warning && <Tag tone="warn">{t(`order_warning.${stop.warning}`)}</Tag>}
        {stop.isBroken && <Tag tone="warn">{t('promise_broken')}</Tag>}
        {inLanguage(language, stop.product)}
      </p>
    </div>
  )
}

const DOES = ['up', 'down', 'take_off'] as const

function StopButtons({ stop: { reference, name } }: { readonly stop: Stop }) {
  const { t } = useTranslation('delivery')
  return (
    <PostForm label={t('change_place', { name })}>
      <input type="hidden" name="reference" value={reference} />
      <div className="cluster">
        {DOES.map(does => (
          <Button key={does} kind="quiet" name="does" value={does}>
            {t(`stop_does.${does}`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ))}
      </div>
    </PostForm>
  )
}

function Suggest() {
  const { t } = useTranslation('delivery')
  return (
    <PostForm label={t('suggest_order')}>
      <Button kind="secondary" name="does" value="suggest">
        {t('suggest_order')}
      </Button>
    </PostForm>
  )
}
