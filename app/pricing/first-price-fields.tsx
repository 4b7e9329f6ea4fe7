import { useTranslation } from 'react-i18next'
import { FieldGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { AmountFields, ConfirmField } from './price-fields.tsx'
import { type Filled, RentFields } from './rent-fields.tsx'

type Props = Filled & { readonly legend: string }

/** Boxes that most prices leave as they are; open when one of them is to be mended. */
const RARELY = /^(per|dayRent|leastDays|terms|earlyReturn|late|exchange|damage)(\.|$)/

/** What a new product costs from today on. The usual conditions stand in it already. */
export function FirstPriceFields({ legend, ...filled }: Props) {
  const { t } = useTranslation()
  return (
    <FieldGroup name="price" label={legend}>
      <AmountFields {...filled} />
      <Disclosure
        summary={t('pricing:set.more')}
        isOpen={Object.keys(filled.problems).some(field => RARELY.test(field))}
      >
        <RentFields {...filled} />
        <ConditionFields {...filled} />
      </Disclosure>
      <ConfirmField {...filled} />
    </FieldGroup>
  )
}
