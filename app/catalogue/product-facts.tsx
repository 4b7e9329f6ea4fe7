import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { narrowestDoorway, widthToPass } from './doorway.ts'
import type { Product, Shelf } from './product.ts'
import { useSaying } from './said.tsx'

type Props = { readonly product: Product; readonly shelf: Shelf }

/** Below this nobody asks about doors. */
const NEEDS_A_DOOR_MM = 450

/** Through which door it goes, in plain words. */
export function DoorAdvice({ product }: { readonly product: Product }) {
  const { t } = useTranslation()
  const { length } = useSaying()
  const widthMm = widthToPass(product)
  if (widthMm === null || widthMm < NEEDS_A_DOOR_MM) return null
  const doorway = narrowestDoorway(widthMm) ?? 'none'
  return (
    <Notice tone={doorway === 'bathroom' ? 'good' : 'info'} title={t('catalogue:product.door')}>
      <p>{t(`catalogue:product.doorway.${doorway}`, { width: length(widthMm) })}</p>
      {widthMm !== product.widthMm && <p>{t('catalogue:product.carried')}</p>}
    </Notice>
  )
}

/** Sizes, what it bears, and what its category asks every product. */
export function SpecList({ product, shelf }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { length, weight, spec } = useSaying()
  const untold = t('catalogue:product.untold')
  const mm = (value: number | null) => (value === null ? untold : length(value))
  const kg = (value: number | null) => (value === null ? untold : weight(value))
  const bears = product.maxUserWeightKg
  const { code, edition, checked } = product.classification ?? shelf.classification
  const classified = t('catalogue:product.classification_text', { code, edition })
  return (
    <SummaryList
      rows={[
        ...(bears === null ? [] : [{ label: t('catalogue:product.max_user_weight'), value: weight(bears) }]),
        { label: t('catalogue:product.width'), value: mm(product.widthMm) },
        { label: t('catalogue:product.length_label'), value: mm(product.lengthMm) },
        { label: t('catalogue:product.height'), value: mm(product.heightMm) },
        { label: t('catalogue:product.own_weight'), value: kg(product.weightKg) },
        ...shelf.specs.map(field => ({ label: inLanguage(language, field), value: spec(field, product.specs) })),
        {
          label: t('catalogue:product.classification'),
          value: checked ? classified : `${classified} · ${t('catalogue:product.unchecked')}`,
        },
      ]}
    />
  )
}

/** Whether a fitting and an installation belong to it, and what that means for the person. */
export function ServiceNotes({ shelf }: { readonly shelf: Shelf }) {
  const { t } = useTranslation()
  const fitting = shelf.fittingRequired ? 'fitting_yes' : 'fitting_no'
  const install = shelf.installRequired ? 'install_yes' : 'install_no'
  return (
    <ul className="plain-list stack-tight">
      {([fitting, install] as const).map(word => (
        <li key={word}>
          <strong>{t(`catalogue:product.${word}`)}</strong>
          <br />
          {t(`catalogue:product.${word}_text`)}
        </li>
      ))}
    </ul>
  )
}

/** What comes with it and has to come back with it. */
export function Accessories({ product: { accessories } }: Pick<Props, 'product'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (accessories.length === 0) return null
  return (
    <section className="prose">
      <h2>{t('catalogue:product.accessories')}</h2>
      <p>{t('catalogue:product.accessories_text')}</p>
      <ul>
        {accessories.map(part => (
          <li key={part.zh}>
            {t('catalogue:product.accessory', { part: inLanguage(language, part), number: part.count })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What never passes from one person to the next, and what to mind before use. */
export function Cautions({ product, shelf }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      {product.consumables.length > 0 && (
        <section className="prose">
          <h2>{t('catalogue:product.consumables')}</h2>
          <p>{t('catalogue:product.consumables_text')}</p>
          <ul>
            {product.consumables.map(part => (
              <li key={part.zh}>{inLanguage(language, part)}</li>
            ))}
          </ul>
        </section>
      )}
      {shelf.cautions.length > 0 && (
        <section className="prose">
          <h2>{t('catalogue:product.cautions')}</h2>
          <p className="small soft">{t('catalogue:product.cautions_example')}</p>
          <ul>
            {shelf.cautions.map(caution => (
              <li key={caution.zh}>{inLanguage(language, caution)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
