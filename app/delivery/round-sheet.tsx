import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ShownStop } from './job.ts'
import type { OrderWarning } from './round.ts'

type Stop = ShownStop & { readonly warning: OrderWarning | null; readonly isBroken: boolean }
type OrderProps = { readonly stops: readonly Stop[]; readonly isOver: boolean }

/** The stops in their order: each can go up, down or off the round. */
export function RoundOrder({ stops, isOver }: OrderProps) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return (
    <Card title={t('order_title')}>
      {stops.length === 0 && <p>{t('round_is_done')}</p>}
      <ol className="stack">
        {stops.map(stop => (
          <li key={stop.reference}>
            <p>
              <strong>{stop.name}</strong> {stop.address}
            </p>
            <p className="cluster">
              <Tag tone="info">{t(`kind.${stop.kind}`)}</Tag>
              {stop.dayPart && <Tag tone="info">{t(`day_part.${stop.dayPart}`)}</Tag>}
              {stop.warning && <Tag tone="warn">{t(`order_warning.${stop.warning}`)}</Tag>}
              {stop.isBroken && <Tag tone="warn">{t('promise_broken')}</Tag>}
              {inLanguage(language, stop.product)}
            </p>
            {!isOver && <StopButtons stop={stop} />}
          </li>
        ))}
      </ol>
      {!isOver && stops.length > 1 && (
        <PostForm label={t('suggest_order')}>
          <Button kind="secondary" name="does" value="suggest">
            {t('suggest_order')}
          </Button>
        </PostForm>
      )}
    </Card>
  )
}

const DOES = ['up', 'down', 'take_off'] as const

function StopButtons({ stop: { reference, name } }: { readonly stop: Stop }) {
  const { t } = useTranslation('delivery')
  return (
    <PostForm label={t('change_place', { name })}>
      <input type="hidden" name="reference" value={reference} />
      <div className="cluster">
        {DOES.map(does => (
          <Button key={does} kind="quiet" name="does" value={does}>
            {t(`stop_does.${does}`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ))}
      </div>
    </PostForm>
  )
}

type Lying = { readonly code: string; readonly product: Bilingual; readonly isExtra: boolean }
type LoadProps = {
  readonly missing: readonly Bilingual[]
  readonly lying: readonly Lying[]
  readonly hasLeft: boolean
  readonly problems: { readonly [field: string]: string }
}

/** What is still to be scanned onto the van, and what lies on it. */
export function RoundLoad({ missing, lying, hasLeft, problems }: LoadProps) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return (
    <Card title={t('load_title')}>
      {!hasLeft && (
        <PostForm>
          <TextField
            name="unitCode"
            label={t('scan_to_load')}
            hint={t('scan_to_load_hint')}
            error={problems.unitCode}
          />
          <div className="cluster">
            <Button name="does" value="load">
              {t('load')}
            </Button>
            <Button kind="secondary" name="does" value="unload">
              {t('unload')}
            </Button>
          </div>
        </PostForm>
      )}
      {!hasLeft && missing.length > 0 && (
        <p>{t('still_missing', { list: missing.map(one => inLanguage(language, one)).join(t('list_comma')) })}</p>
      )}
      {lying.length === 0 ? <p>{t('van_is_empty')}</p> : <h3>{t('on_the_van')}</h3>}
      <ul>
        {lying.map(({ code, product, isExtra }) => (
          <li key={code}>
            {printedUnitCode(code)} {inLanguage(language, product)}
            {isExtra && !hasLeft && <Tag tone="warn">{t('not_on_the_list')}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
