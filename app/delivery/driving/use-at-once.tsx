import { useEffect, useRef, useState } from 'react'
import { paths } from '#app/paths.ts'
import type { LoadAnswer } from './load-scan.tsx'
import type { Moving } from './round-order.tsx'

type Said = { readonly refusal: string | null }

/** Does one thing without leaving the page. Where the network is away nothing was done, and that is said. */
async function sendAtOnce(roundId: string, fields: { readonly [field: string]: string }): Promise<Said> {
  try {
    const answer = await fetch(paths.deskRoundAtOnce(roundId), { method: 'POST', body: new URLSearchParams(fields) })
    return answer.ok ? await answer.json() : { refusal: 'not_reached' }
  } catch {
    return { refusal: 'not_reached' }
  }
}

/** Scans and moves of a round, sent one after the other; `refresh` reads the page anew. */
export function useAtOnce(roundId: string, order: string, refresh: () => void) {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [isSending, setSending] = useState(false)
  const [answer, setAnswer] = useState<LoadAnswer>()
  const [moving, setMoving] = useState<Moving>()
  const [refusal, setRefusal] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was on its way has arrived when the order is another
  useEffect(() => setMoving(undefined), [order])
  const inTurn = async (fields: { readonly [field: string]: string }): Promise<Said> => {
    const sent = last.current.then(() => sendAtOnce(roundId, fields))
    last.current = sent
    const said = await sent
    if (said.refusal === null) refresh()
    return said
  }
  return {
    moving,
    refusal,
    scan: {
      ...{ isSending, answer },
      async send(code: string) {
        setSending(true)
        const said = await inTurn({ does: 'load', unitCode: code })
        setAnswer({ code, refusal: said.refusal })
        setSending(false)
      },
    },
    async move({ reference, where }: Moving) {
      setMoving({ reference, where })
      const said = await inTurn({ does: 'place', reference, where: String(where) })
      setRefusal(said.refusal)
      if (said.refusal !== null) setMoving(undefined)
    },
  }
}
