import { readCode } from '#app/inventory/read-code.ts'
import { paths } from '#app/paths.ts'

/** Where a shift begins: from there its pages are copied, so that it goes on for eight hours without network. */
const STARTS = [paths.deskRound(), paths.deskScan()]
/** Offered only where the page shows the way there: not everybody works in each. */
const IF_SHOWN = [paths.deskRound(), paths.deskReprocessing()]
/** A form that is filled in at a door or in a store room, and the sheet of a round. */
const WORK =
  /^\/desk\/(?:rounds\/[^/?]+|(?:units|reservations)\/[^/?]+\/(?:hand-over|take-back|visit|inspection|step|disinfection|verification|recheck))$/

export const isStart = (path: string): boolean => STARTS.includes(path)

/** The pages that are copied first; `shown` are the addresses to which the page leads. */
export function firstPages(shown: readonly string[]): readonly string[] {
  const theirs = IF_SHOWN.filter(path => shown.includes(path))
  const batch = theirs.includes(paths.deskReprocessing()) ? [paths.deskBatchNew()] : []
  return [paths.deskKept(), paths.deskScan(), paths.deskScan({ many: 'yes' }), ...theirs, ...batch]
}

/** The work to which a page leads. */
export const workOn = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter(isWork)

const isWork = (path: string): boolean => WORK.test(path)

/** Where a scanned unit may be worked on, as far as its pages lie here: itself first. */
export function unitPages(scanned: string): readonly string[] {
  const read = readCode(scanned)
  if (read.kind !== 'unit') return []
  const { code } = read
  return [
    paths.deskUnit(code),
    paths.deskTakeBack(code),
    paths.deskInspection(code),
    paths.deskStep(code),
    paths.deskDisinfection(code),
    paths.deskVerification(code),
  ]
}
