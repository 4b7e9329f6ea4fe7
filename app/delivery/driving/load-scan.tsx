import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { isMistyped, readCode, shownCode } from '#app/inventory/read-code.ts'
import { Scanner } from '#app/scanning/scanner.tsx'
import { type Said, ScanSaid } from './scan-said.tsx'

/** What the server said of one scanned unit. */
export type LoadAnswer = { readonly code: string; readonly refusal: string | null }
type Props = {
  readonly isSending: boolean
  readonly answer: LoadAnswer | undefined
  readonly send: (code: string) => void
}

/** Each scan loads one unit, one after the other in the order of the scans, and each is answered in words. */
export function LoadScan({ isSending, answer, send }: Props) {
  const take = useInTurn(isSending, send)
  const onCode = (code: string) => {
    if (readCode(code).kind === 'nothing' || isMistyped(code)) return 'bad'
    return take(code)
  }
  return (
    <>
      <ScanSaid said={useSaid(answer)} />
      <Scanner onCode={onCode} />
    </>
  )
}

function useInTurn(isSending: boolean, send: (code: string) => void): (code: string) => void {
  const waiting = useRef<readonly string[]>([])
  const isBusy = useRef(false)
  const sendNow = useRef(send)
  sendNow.current = send
  const next = useRef(() => {
    const [code, ...rest] = waiting.current
    waiting.current = rest
    isBusy.current = code !== undefined
    if (code !== undefined) sendNow.current(code)
  })
  useEffect(() => {
    if (!isSending) next.current()
  }, [isSending])
  return code => {
    waiting.current = [...waiting.current, code]
    if (!isBusy.current) next.current()
  }
}

function useSaid(answer: LoadAnswer | undefined): Said | undefined {
  const { t, i18n } = useTranslation('delivery')
  const [said, setSaid] = useState<Said>()
  const say = useRef((_: LoadAnswer) => {})
  say.current = ({ code, refusal }) => {
    const shown = shownCode(code)
    const text = refusal === null ? t('loaded', { code: shown }) : `${shown} ${refusalText(i18n, refusal)}`
    const told = refusal === null ? 'good' : refusal === 'is_loaded_already' ? 'known' : 'bad'
    setSaid(before => ({ n: (before?.n ?? 0) + 1, told, text }))
  }
  useEffect(() => {
    if (answer) say.current(answer)
  }, [answer])
  return said
}
