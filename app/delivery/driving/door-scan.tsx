import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMistyped, readCode, shownCode } from '#app/inventory/read-code.ts'
import { paths } from '#app/paths.ts'
import { Scanner } from '#app/scanning/scanner.tsx'
import { useAlive } from '#app/scanning/use-alive.ts'
import { FOR_CODES } from '#app/scanning/use-wedge.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { type AtTheDoor, atTheDoor } from '../at-the-door.ts'
import { type Said, ScanSaid } from './scan-said.tsx'

type Props = {
  readonly roundId: string
  readonly stops: Parameters<typeof atTheDoor>[1]
  readonly lying: Parameters<typeof atTheDoor>[2]
  /** A code that the server could not place. */
  readonly wrong: string | null
}

/** Where a scanned unit leads at the door. */
export const doorPath = (door: AtTheDoor): string =>
  door.does === 'take_back' ? paths.deskTakeBack(door.code) : paths.deskHandOverOf(door.reference, door.code)

/** Scanned at the door, a unit opens its own stop; another one is told at once. Without scripts the code is typed and sent. */
export function DoorScan({ roundId, stops, lying, wrong }: Props) {
  const { t } = useTranslation('delivery')
  const isAlive = useAlive()
  const [said, setSaid] = useState<Said>()
  const onCode = (code: string) => {
    const read = readCode(code)
    if (read.kind === 'nothing' || isMistyped(code)) return 'bad'
    const door = read.kind === 'unit' ? atTheDoor(read.code, stops, lying) : undefined
    if (read.kind === 'unit' && !door) {
      const text = t('not_of_this_round', { code: shownCode(code) })
      return setSaid(before => ({ n: (before?.n ?? 0) + 1, told: 'bad', text }))
    }
    // The maker's own codes and older numbers are the server's to look up.
    window.location.assign(door ? doorPath(door) : paths.deskRoundOne(roundId, { unit: code }))
    return 'good'
  }
  return (
    <div className="stack-tight">
      {isAlive && <ScanSaid said={said} />}
      <form method="get" action={paths.deskRoundOne(roundId)} className="form">
        <TextField
          name="unit"
          label={t('scan_at_door')}
          hint={t('scan_at_door_hint')}
          error={wrong === null ? undefined : t('not_of_this_round', { code: shownCode(wrong) })}
          {...FOR_CODES}
        />
        <Button kind="secondary">{t('scan_at_door_do')}</Button>
      </form>
      <Scanner onCode={onCode} />
    </div>
  )
}
