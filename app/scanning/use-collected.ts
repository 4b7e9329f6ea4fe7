import { useEffect, useRef, useState } from 'react'
import { asKept, type Collected, collect, collectedFrom, without } from './collected.ts'
import type { ScanTold } from './feedback.ts'

const COLLECTED = 'collected-codes'
/** What was sent off last, in case it did not arrive. */
const SENT = 'sent-codes'

type Use = {
  readonly list: Collected
  /** What went off with the last form, while nothing new has been collected. */
  readonly sent: Collected
  readonly add: (code: string) => ScanTold
  readonly remove: (code: string) => void
  readonly fetchBack: () => void
  readonly sendOff: () => void
}

/** Codes collected on this page: they outlive a reload, and end with the tab. */
export function useCollected(): Use {
  const [list, setList] = useState<Collected>([])
  const [sent, setSent] = useState<Collected>([])
  /** What two scans between two drawings of the page both see. */
  const now = useRef<Collected>([])
  const keep = (changed: Collected) => {
    now.current = changed
    setList(changed)
    sessionStorage.setItem(COLLECTED, asKept(changed))
  }
  useEffect(() => {
    now.current = collectedFrom(sessionStorage.getItem(COLLECTED))
    setList(now.current)
    setSent(collectedFrom(sessionStorage.getItem(SENT)))
  }, [])
  return {
    list,
    sent: list.length === 0 ? sent : [],
    add(code) {
      const answer = collect(now.current, code)
      if (answer.told === 'good') keep(answer.list)
      return answer.told
    },
    remove: code => keep(without(now.current, code)),
    fetchBack: () => keep(sent),
    sendOff() {
      sessionStorage.setItem(SENT, asKept(now.current))
      sessionStorage.removeItem(COLLECTED)
    },
  }
}
