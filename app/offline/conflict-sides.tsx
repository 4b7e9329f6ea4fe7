import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { MovementReason } from '#app/inventory/movement.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { aboutText } from './about.ts'
import type { Written } from './conflict.ts'
import type { ShownConflict } from './shown-conflict.ts'

type UnitNow = {
  readonly code: string
  readonly product: Bilingual
  readonly state: UnitState
  readonly moved: {
    readonly why: MovementReason
    readonly at: string
    readonly by: string | null
    readonly place: Bilingual | null
  } | null
}
type Props = {
  readonly conflict: ShownConflict
  readonly written: readonly Written[]
  readonly unit: UnitNow | null
  readonly reservation: { readonly reference: string; readonly stateText: string } | null
}

/** What was recorded without network, beside what stands now. */
export const ConflictSides = ({ conflict, written, unit, reservation }: Props) => (
  <div className="sides">
    <Wanted conflict={conflict} written={written} />
    <StandsNow unit={unit} reservation={reservation} />
  </div>
)

function Wanted({ conflict, written }: Pick<Props, 'conflict' | 'written'>) {
  const { t } = useTranslation('offline')
  const language = useLanguage()
  const rows: SummaryRow[] = [
    { label: t('what'), value: t(`act.${conflict.word}`) },
    { label: t('about'), value: aboutText(conflict.subject) },
    { label: t('conflict.by'), value: conflict.by },
    { label: t('conflict.done_on'), value: instantText(conflict.deviceAt, language) },
    { label: t('conflict.received'), value: instantText(conflict.receivedAt, language) },
  ]
  const texts = useWritten(written)
  return (
    <Card title={t('conflict.wanted')}>
      <SummaryList rows={[...rows, ...texts]} />
      {texts.length === 0 && <p className="hint">{t('conflict.nothing_written')}</p>}
    </Card>
  )
}

/** Words of the domain where the field is a choice, else as they were written. */
function useWritten(written: readonly Written[]): readonly SummaryRow[] {
  const { t, i18n } = useTranslation(['offline', 'delivery', 'reprocessing'])
  const KNOWN = {
    ...{ condition: 'delivery:condition', contamination: 'delivery:contamination', outcome: 'delivery:outcome' },
    result: 'reprocessing:result',
  }
  return written.map(one => {
    const label = t(`offline:conflict.field.${one.field}`)
    if (one.kind !== 'words') return { label, value: t(`offline:conflict.${one.kind}`, { number: one.count }) }
    const key = one.field in KNOWN ? `${KNOWN[one.field as keyof typeof KNOWN]}.${one.text}` : ''
    const text = key !== '' && i18n.exists(key) ? i18n.t(key as never) : one.text
    return { label, value: <span className="as-written">{text}</span> }
  })
}

function StandsNow({ unit, reservation }: Pick<Props, 'unit' | 'reservation'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows: SummaryRow[] = []
  if (unit)
    rows.push(
      {
        label: t('offline:conflict.unit'),
        value: (
          <>
            {inLanguage(language, unit.product)} <a href={paths.deskUnit(unit.code)}>{printedUnitCode(unit.code)}</a>
          </>
        ),
      },
      { label: t('offline:conflict.state'), value: t(`inventory:state.${unit.state}`) },
    )
  if (unit?.moved) {
    const { why, at, by, place } = unit.moved
    const told = { why: t(`inventory:movement.${why}`), at: instantText(at, language), by: by ?? '' }
    if (place) rows.push({ label: t('offline:conflict.place'), value: inLanguage(language, place) })
    rows.push({
      label: t('offline:conflict.last'),
      value: t(by ? 'offline:conflict.last_by' : 'offline:conflict.last_alone', told),
    })
  }
  if (reservation)
    rows.push({
      label: t('offline:conflict.reservation'),
      value: (
        <>
          <a href={paths.deskReservation(reservation.reference)}>{reservation.reference}</a> {reservation.stateText}
        </>
      ),
    })
  return (
    <Card title={t('offline:conflict.stands')}>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{t('offline:conflict.unknown')}</p>}
    </Card>
  )
}
