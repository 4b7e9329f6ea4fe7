import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { GeometryFields } from './geometry-fields.tsx'
import type { ShownUnit } from './shown-unit.ts'
import { printedUnitCode } from './unit-code.ts'

/** Tick the units whose labels are wanted, or take them all. */
export function LabelChooser({ units }: { readonly units: readonly ShownUnit[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (units.length === 0) return <p className="empty">{t('inventory:none')}</p>
  const options = units.map(({ code, product, serialNo }) => ({
    value: code,
    label: `${printedUnitCode(code)}　${inLanguage(language, product)}`,
    ...(serialNo ? { hint: serialNo } : {}),
  }))
  return (
    <form method="get" action={paths.deskLabelsPdf()} className="form">
      <CheckboxGroup name="unit" label={t('inventory:labels.choose')} options={options} />
      <GeometryFields />
      <div className="cluster">
        <Button>{t('inventory:labels.print')}</Button>
        <Button kind="secondary" name="unit" value={units.map(({ code }) => code).join(',')}>
          {t('inventory:labels.print_all', { count: units.length })}
        </Button>
      </div>
    </form>
  )
}
