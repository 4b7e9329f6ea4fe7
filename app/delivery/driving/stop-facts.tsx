import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import type { HomeKnown, ShownStop } from '../job.ts'

/** Where to, and what is brought or fetched: what a driver needs at the door, and nothing else of anybody. */
export function StopFacts({ stop }: Main) {
  const { t } = useTranslation('delivery')
  const { kind, address, home, note } = stop
  const unitCode = stop.onVan ?? (kind === 'fetch_back' ? stop.unitCode : null)
  const rows: (SummaryRow | false)[] = [
    kind !== 'collect_at_centre' && { label: t('address'), value: <WayIn address={address} home={home} /> },
    { label: t(kind === 'fetch_back' ? 'fetch' : 'bring'), value: <Things stop={stop} /> },
    { label: t('unit'), value: <WhichUnit code={unitCode} promised={stop.unitCode} /> },
    note !== '' && { label: t('note'), value: note },
  ]
  return <SummaryList rows={rows.filter(row => row !== false)} />
}

/** The one that lies on the van or stands at the door; before, the one that is meant, or any other of its kind. */
function WhichUnit({ code, promised }: { readonly code: string | null; readonly promised: string | null }) {
  const { t } = useTranslation('delivery')
  if (code) return <strong>{printedUnitCode(code)}</strong>
  return promised ? t('any_unit', { code: printedUnitCode(promised) }) : t('no_unit')
}

function WayIn({ address, home }: { readonly address: string; readonly home: HomeKnown }) {
  const { t } = useTranslation('delivery')
  const { doorWidth, liftWidth, liftDepth } = home
  return (
    <>
      <p className="stop-address">{address}</p>
      {liftWidth && liftDepth ? <p className="hint">{t('lift', { width: liftWidth, depth: liftDepth })}</p> : null}
      {doorWidth ? <p className="hint">{t('door', { width: doorWidth })}</p> : null}
    </>
  )
}

function Things({ stop: { kind, product, accessories, consumables } }: { readonly stop: ShownStop }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const comma = t('list_comma')
  const counted = accessories.map(part => `${inLanguage(language, part)} × ${part.count}`).join(comma)
  const fresh = consumables.map(part => inLanguage(language, part)).join(comma)
  return (
    <>
      {inLanguage(language, product)}
      {counted && <p className="hint">{t('with_accessories', { list: counted })}</p>}
      {fresh && kind !== 'fetch_back' && <p className="hint">{t('consumables', { list: fresh })}</p>}
    </>
  )
}

type Main = { readonly stop: ShownStop & { readonly onVan?: string | null } }

/** What is done there: the one thing that is meant to happen first, with the unit that lies on the van for it. */
export function StopMain({ stop: { kind, name, reference, unitCode, onVan } }: Main) {
  const { t } = useTranslation('delivery')
  const isFetched = kind === 'fetch_back'
  const handOver = onVan ? paths.deskHandOverOf(reference, onVan) : paths.deskHandOver(reference)
  return (
    <ButtonLink href={isFetched ? paths.deskTakeBack(unitCode ?? '') : handOver}>
      {t(isFetched ? 'take_back' : 'hand_over')}
      <span className="visually-hidden"> {name}</span>
    </ButtonLink>
  )
}

/** Call, find the way, say why it was not done. The address alone goes to the map: nobody's way is followed. */
export function StopWays({ stop, day }: { readonly stop: ShownStop; readonly day: string }) {
  const { t } = useTranslation('delivery')
  const { kind, name, phone, address, reference } = stop
  const [isAtDoor, asked] = [kind !== 'collect_at_centre', encodeURIComponent(address)]
  const of = <span className="visually-hidden"> {name}</span>
  return (
    <div className="stop-ways">
      <ButtonLink href={`tel:${phone}`} kind="secondary">
        <span className="visually-hidden">{t('call', { name })} </span>
        {phone}
      </ButtonLink>
      {isAtDoor && (
        <>
          <ButtonLink href={`geo:0,0?q=${asked}`} kind="secondary">
            {t('map')}
            {of}
          </ButtonLink>
          <ButtonLink href={`https://uri.amap.com/search?keyword=${asked}`} kind="secondary">
            {t('amap')}
            {of}
          </ButtonLink>
          <ButtonLink href={paths.deskVisit(reference)} kind="secondary">
            {t('no_success')}
            {of}
          </ButtonLink>
        </>
      )}
      <ButtonLink href={paths.deskRound({ day, move: reference })} kind="quiet">
        {t('move')}
        {of}
      </ButtonLink>
    </div>
  )
}
