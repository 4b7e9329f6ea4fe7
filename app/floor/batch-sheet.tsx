import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { UnitStateTag } from '#app/inventory/unit-state-tag.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TabsNav } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { BatchForm } from './batch-form.tsx'
import type { BatchRow, BatchShown } from './batch-shown.ts'

type Props = {
  readonly sheet: BatchShown
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What was collected: what it is for, what goes along, what stays behind and why, and one button for all the rest. */
export function BatchSheet({ sheet, problems, typed }: Props) {
  const { t } = useTranslation()
  const { act, acts, codes, rows } = sheet
  const going = rows.filter(({ blocker }) => blocker === null)
  if (act === null)
    return (
      <>
        <EmptyState icon="qr" title={t(codes.length > 0 ? 'floor:nothing_fits' : 'floor:nothing_collected')} />
        <Unknown sheet={sheet} />
        <div className="cluster">
          <ButtonLink href={paths.deskScan({ many: 'yes' })}>{t('floor:scan_more')}</ButtonLink>
        </div>
      </>
    )
  const links = acts.map(({ act: one, count }) => ({
    ...{ href: linkTo(sheet, { act: one }), text: t(`floor:act.${one}`), count, isCurrent: one === act },
  }))
  return (
    <>
      <TabsNav label={t('floor:what_to_do')} links={links} />
      {sheet.twice > 0 && <Notice tone="info">{t('floor:twice', { count: sheet.twice })}</Notice>}
      <Unknown sheet={sheet} />
      <Blocked sheet={sheet} />
      <BatchForm {...{ act, problems, typed, places: sheet.places }} codes={going.map(({ code }) => code)} />
      <Disclosure summary={t('floor:going', { count: going.length })}>
        <Rows rows={going} />
      </Disclosure>
    </>
  )
}

type Change = { readonly act?: string; readonly codes?: readonly string[]; readonly unknown?: readonly string[] }

/** The same sheet with something else on it: what was collected stands in its address, so that it needs no script. */
const linkTo = ({ act, codes, unknown }: BatchShown, change: Change) =>
  paths.deskBatch({
    act: change.act ?? act ?? undefined,
    codes: (change.codes ?? codes).join('.'),
    unknown: (change.unknown ?? unknown).join('.'),
  })

function Unknown({ sheet }: { readonly sheet: BatchShown }) {
  const { t } = useTranslation()
  if (sheet.unknown.length === 0) return null
  return (
    <Notice tone="warn" title={t('floor:unknown', { count: sheet.unknown.length })}>
      <p>{sheet.unknown.join(t('floor:comma'))}</p>
      <p>
        <a href={linkTo(sheet, { unknown: [] })}>{t('floor:leave_out')}</a>
      </p>
    </Notice>
  )
}

/** Each with its reason; one tap leaves it out, one leaves all of them out. */
function Blocked({ sheet }: { readonly sheet: BatchShown }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const blocked = sheet.rows.filter(({ blocker }) => blocker !== null)
  if (blocked.length === 0) return null
  const others = (code: string) => sheet.codes.filter(one => one !== code)
  const free = sheet.rows.filter(({ blocker }) => blocker === null).map(({ code }) => code)
  return (
    <section className="stack" aria-labelledby="blocked">
      <h2 id="blocked">{t('floor:blocked', { count: blocked.length })}</h2>
      <ul className="list">
        {blocked.map(({ code, product, blocker }) => (
          <li key={code} className="cluster">
            <span>
              {printedUnitCode(code)} {product && inLanguage(language, product)}
            </span>
            <span>{blocker && t(`floor:blocker.${blocker}`)}</span>
            <ButtonLink kind="secondary" href={linkTo(sheet, { codes: others(code) })}>
              {t('floor:leave_out')}
              <span className="visually-hidden"> {printedUnitCode(code)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      {blocked.length > 1 && (
        <div className="cluster">
          <ButtonLink kind="secondary" href={linkTo(sheet, { codes: free })}>
            {t('floor:leave_all_out')}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly BatchRow[] }) {
  const language = useLanguage()
  return (
    <ul className="list">
      {rows.map(({ code, product, state }) => (
        <li key={code} className="cluster">
          <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>
          <span>{product && inLanguage(language, product)}</span>
          {state && <UnitStateTag state={state} />}
        </li>
      ))}
    </ul>
  )
}
