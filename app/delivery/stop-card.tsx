import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ShownStop } from './job.ts'

type Props = { readonly stop: ShownStop; readonly isNext: boolean; readonly day: string }

/** Who, how to reach them, what to bring: what a driver needs at the door. */
export function StopCard({ stop, isNext, day }: Props) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const isLate = stop.plannedOn < day
  return (
    <Card title={stop.name}>
      <p className="cluster">
        <Tag tone="info">{t(`kind.${stop.kind}`)}</Tag>
        {isNext && <Tag tone="busy">{t('next_stop')}</Tag>}
        {stop.dayPart && <Tag tone="info">{t(`day_part.${stop.dayPart}`)}</Tag>}
        {isLate && <Tag tone="warn">{t('late', { day: shortDayText(stop.plannedOn, language) })}</Tag>}
      </p>
      <SummaryList rows={useStopRows(stop)} />
      <div className="cluster">
        {stop.kind === 'fetch_back' ? (
          <ButtonLink href={paths.deskTakeBack(stop.unitCode ?? '')}>{t('take_back')}</ButtonLink>
        ) : (
          <ButtonLink href={paths.deskHandOver(stop.reference)}>{t('hand_over')}</ButtonLink>
        )}
        {stop.kind !== 'collect_at_centre' && (
          <ButtonLink href={paths.deskVisit(stop.reference)} kind="secondary">
            {t('no_success')}
            <span className="visually-hidden"> {stop.name}</span>
          </ButtonLink>
        )}
        <ButtonLink href={paths.deskRound({ day, move: stop.reference })} kind="quiet">
          {t('move')}
          <span className="visually-hidden"> {stop.name}</span>
        </ButtonLink>
      </div>
    </Card>
  )
}

function useStopRows({ kind, name, phone, address, note, product, consumables, unitCode }: ShownStop): SummaryRow[] {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const parts = consumables.map(part => inLanguage(language, part)).join(t('list_comma'))
  const isAtCentre = kind === 'collect_at_centre'
  const device = (
    <>
      {inLanguage(language, product)}
      {parts && kind !== 'fetch_back' && <p className="hint">{t('consumables', { list: parts })}</p>}
    </>
  )
  const rows: (SummaryRow | false)[] = [
    { label: t('phone'), value: <TelephoneLink phone={phone} of={t('call', { name })} /> },
    !isAtCentre && { label: t('address'), value: <MapLinks address={address} /> },
    { label: t(kind === 'fetch_back' ? 'fetch' : 'bring'), value: device },
    { label: t('unit'), value: unitCode ? printedUnitCode(unitCode) : t('no_unit') },
    note !== '' && { label: t('note'), value: note },
  ]
  return rows.filter(row => row !== false)
}

/** The address alone goes to the map: nobody's way is followed. */
function MapLinks({ address }: { readonly address: string }) {
  const { t } = useTranslation('delivery')
  const asked = encodeURIComponent(address)
  return (
    <>
      {address}
      <span className="cluster">
        <ButtonLink href={`geo:0,0?q=${asked}`} kind="quiet">
          {t('map')}
          <span className="visually-hidden"> {address}</span>
        </ButtonLink>
        <ButtonLink href={`https://uri.amap.com/search?keyword=${asked}`} kind="quiet">
          {t('amap')}
          <span className="visually-hidden"> {address}</span>
        </ButtonLink>
      </span>
    </>
  )
}

/** Large enough for a thumb in the street. */
const TelephoneLink = ({ phone, of }: { readonly phone: string; readonly of: string }) => (
  <ButtonLink href={`tel:${phone}`} kind="secondary">
    <span className="visually-hidden">{of} </span>
    {phone}
  </ButtonLink>
)
