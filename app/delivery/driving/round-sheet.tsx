import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ShownStop } from '../job.ts'
import type { OrderWarning } from '../round.ts'
import { Driving } from './driving.tsx'
import type { LoadScan } from './load-scan.tsx'
import { OnTheVan, RoundLoad } from './round-load.tsx'
import { type Moving, RoundOrder } from './round-order.tsx'
import { type StopAhead, type StopDone, StopsDone } from './stops-ahead.tsx'
import { StopsWaiting } from './stops-waiting.tsx'

type Lying = {
  readonly code: string
  readonly productId: string
  readonly product: Bilingual
  readonly isExtra: boolean
}
export type RoundShown = {
  readonly round: {
    readonly id: string
    readonly on: string
    readonly leftAt: string | null
    readonly endedAt: string | null
  }
  readonly stops: readonly (StopAhead & { readonly warning: OrderWarning | null })[]
  readonly waiting: readonly ShownStop[]
  readonly done: readonly StopDone[]
  readonly load: { readonly missing: readonly Bilingual[]; readonly lying: readonly Lying[] }
  readonly wrong: string | null
}
type Props = {
  readonly page: RoundShown
  readonly problems: { readonly [field: string]: string }
  readonly atOnce: {
    readonly moving: Moving | undefined
    readonly refusal: string | null
    readonly scan: Parameters<typeof LoadScan>[0]
    readonly move: (moving: Moving) => void
  }
}

/** A round as it stands: being loaded, on the road, or over. */
export function RoundSheet({ page, problems, atOnce }: Props) {
  const { t, i18n } = useTranslation('delivery')
  const { round, stops, waiting, done, load, wrong } = page
  const isOver = round.endedAt !== null
  const planning = (
    <>
      {atOnce.refusal !== null && <Notice tone="bad" title={refusalText(i18n, atOnce.refusal)} />}
      <RoundOrder stops={stops} isOver={isOver} moving={atOnce.moving} onMove={atOnce.move} />
      <StopsWaiting stops={waiting} />
    </>
  )
  if (isOver) return <StopsDone done={done} />
  if (round.leftAt === null)
    return (
      <>
        <RoundLoad {...load} problems={problems} scan={atOnce.scan} />
        {planning}
      </>
    )
  return (
    <>
      <Driving round={round} stops={stops} done={done} lying={load.lying} wrong={wrong} />
      <Disclosure summary={t('order_and_load')}>
        <div className="stack">
          {planning}
          <OnTheVan lying={load.lying.map(one => ({ ...one, isExtra: false }))} />
        </div>
      </Disclosure>
    </>
  )
}
