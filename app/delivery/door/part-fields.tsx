import { useTranslation } from 'react-i18next'
import type { Accessory } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { FieldGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'

type Props = {
  /** What there should be of each part: it stands in the field until somebody counts otherwise. */
  readonly parts: readonly Accessory[]
  readonly way: 'out' | 'back'
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** How a part is called beside its number, and in the list of what is to be mended. */
export function usePartLabels(parts: readonly Accessory[], way: Props['way']) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const word = way === 'out' ? 'part_whole' : 'part_given'
  return Object.fromEntries(
    parts.map((part, i) => [`parts.${i}`, t(word, { part: inLanguage(language, part), number: part.count })]),
  )
}

/** A number for each part that goes out with a device, or comes back with it. */
export function PartFields({ parts, way, problems, typed }: Props) {
  const { t } = useTranslation('delivery')
  const labels = usePartLabels(parts, way)
  if (parts.length === 0) return null
  return (
    <FieldGroup name="parts" label={t(`parts_${way}`)} hint={t(`parts_${way}_hint`)} error={problems.parts}>
      <div className="grid">
        {parts.map(({ zh, count }, i) => {
          const name = `parts.${i}`
          return (
            <div key={zh}>
              <input type="hidden" name="partNames" value={zh} />
              <TextField
                name={name}
                label={labels[name]}
                error={problems[name]}
                defaultValue={typed(name) ?? count}
                inputMode="numeric"
                width="short"
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
