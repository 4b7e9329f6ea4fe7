import { useEffect } from 'react'
import { type ScanTold, tell } from '#app/scanning/feedback.ts'
import { Icon } from '#app/ui/icon.tsx'

/** What came of a scan, in the words of whoever asked for it. `n` counts, so that the same words are said again. */
export type Said = { readonly n: number; readonly told: ScanTold; readonly text: string }
const ICON_OF = { good: 'check', known: 'info', bad: 'cross' } as const

/** By sound, vibration, word, sign and colour together. */
export function ScanSaid({ said }: { readonly said: Said | undefined }) {
  const { n, told } = said ?? {}
  useEffect(() => {
    if (n !== undefined && told) tell(told)
  }, [n, told])
  return (
    <div className="scan-told" role="status">
      {said && (
        <p key={said.n} className={`scan-told-${said.told}`}>
          <Icon name={ICON_OF[said.told]} />
          {said.text}
        </p>
      )}
    </div>
  )
}
