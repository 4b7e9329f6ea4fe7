import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownCode } from '#app/inventory/read-code.ts'
import { Button } from '#app/ui/button.tsx'
import { CameraView } from './camera-view.tsx'
import { isMuted, mute, type ScanTold, tell } from './feedback.ts'
import { type Told, ToldLine } from './told-line.tsx'
import { useAlive } from './use-alive.ts'
import { useWedge } from './use-wedge.ts'

/** What came of a code; nothing where whoever takes it says so themselves. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that says nothing returns nothing
export type OnCode = (code: string) => ScanTold | void

type Props = {
  readonly onCode: OnCode
  /** A field for codes that are typed by hand, where they should be answered in the same way. */
  readonly children?: (take: (code: string) => void) => ReactNode
}

/** Camera, hardware scanner and feedback; the typed field stays a normal form beside it. Without scripts: nothing. */
export const Scanner = (props: Props) => (useAlive() ? <LivingScanner {...props} /> : null)

function LivingScanner({ onCode, children }: Props) {
  const { t } = useTranslation()
  const [told, take] = useTold(onCode)
  useWedge(take)
  return (
    <section className="scanner stack-tight" aria-label={t('scanning:title')}>
      <ToldLine told={told} />
      <CameraView onText={take} />
      {children?.(take)}
      <p className="hint">{t('scanning:by_gun')}</p>
      <SoundSwitch />
    </section>
  )
}

/** Hands a code on and says what came of it in the same breath. */
function useTold(onCode: OnCode): readonly [Told | undefined, (code: string) => void] {
  const [told, setTold] = useState<Told>()
  const count = useRef(0)
  const take = (code: string) => {
    const kind = onCode(code)
    if (!kind) return
    tell(kind)
    setTold({ n: ++count.current, kind, code: shownCode(code) })
  }
  return [told, take]
}

function SoundSwitch() {
  const { t } = useTranslation()
  const [isOff, setOff] = useState(isMuted)
  const turn = () => {
    mute(!isOff)
    setOff(!isOff)
  }
  return (
    <Button type="button" kind="quiet" onClick={turn}>
      {t(isOff ? 'scanning:sound_on' : 'scanning:sound_off')}
    </Button>
  )
}
