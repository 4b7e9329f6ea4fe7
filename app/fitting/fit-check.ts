import {
  ASKED_BY,
  type Bounds,
  type Compared,
  comparisons,
  FIT_CHECKS,
  type FitCheckName,
  type FitProduct,
} from './fit-comparison.ts'
import type { Home, Measurements, Unit } from './measurement-range.ts'

/** `stops`: it must not go out like this. `warns`: look again. `unknown`: not measured. */
export const FIT_VERDICTS = ['fits', 'warns', 'stops', 'unknown'] as const
export type FitVerdict = (typeof FIT_VERDICTS)[number]

/** One comparison with its numbers: `value` should be at least `from` and at most `to`. */
export type FitCheck = {
  readonly check: FitCheckName
  readonly verdict: FitVerdict
  readonly value: number | null
  readonly from: number | null
  readonly to: number | null
  readonly unit: Unit | null
}

/**
 * Compares what was measured with the device, each comparison that both sides have figures for or that was asked and
 * not measured. Lengths in millimetres, weights in kilograms. Sources: rules.md 4.2 and 4.3.
 */
export function checkFit(product: FitProduct, body: Measurements, home: Home, asked: readonly string[]): FitCheck[] {
  const found = comparisons(product, body, home)
  return FIT_CHECKS.flatMap(check => {
    const compared = found[check]
    if (!compared || !ASKED_BY[check].some(word => asked.includes(word))) return []
    return compared.isMissing || isBounded(compared.good) ? [{ check, ...judged(compared) }] : []
  })
}

/** Whether any comparison forbids the device. */
export const isStopped = (checks: readonly FitCheck[]): boolean => checks.some(({ verdict }) => verdict === 'stops')

function judged(compared: Compared): Omit<FitCheck, 'check'> {
  const { value, good, possible = {}, unit = 'mm' } = compared
  const verdict = verdictOf(compared)
  const shown = verdict === 'stops' ? possible : good
  const isYesOrNo = good.from === 1 && good.to === 1
  return {
    verdict,
    value: value ?? null,
    from: shown.from ?? null,
    to: shown.to ?? null,
    unit: isYesOrNo ? null : unit,
  }
}

function verdictOf({ value, good, possible = {}, isMissing = false }: Compared): FitVerdict {
  if (value === undefined || isMissing) return 'unknown'
  if (!within(value, possible)) return 'stops'
  return within(value, good) ? 'fits' : 'warns'
}

const within = (value: number, { from, to }: Bounds): boolean =>
  (from === undefined || from <= value) && (to === undefined || value <= to)
const isBounded = ({ from, to }: Bounds): boolean => from !== undefined || to !== undefined
