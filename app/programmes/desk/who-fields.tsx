import { useTranslation } from 'react-i18next'
import { RELIEFS, TRAIT_VALUES } from '#app/eligibility/trait.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Count, choicesOf, Select, Ticks } from './form-fields.tsx'
import type { Filled } from './version-part.ts'

type Props = { readonly at: string; readonly filled: Filled }
const MORE = ['isLocal', 'reliefs', 'disabilityTypes', 'disabilityLevels', 'abilityFrom', 'careFrom'] as const

/** Conditions that must all hold; the rarer ones unfold. */
export function WhoFields({ at, filled }: Props) {
  const { t } = useTranslation()
  const isUsed = MORE.some(one => {
    const name = `${at}.${one}`
    return filled.value(name) !== '' || filled.values(name).length > 0 || filled.problems[name] !== undefined
  })
  return (
    <>
      <Ticks
        {...{ name: `${at}.classes`, filled }}
        options={choicesOf(USER_CLASSES, one => t(`people:class.${one}`))}
      />
      <Count {...{ name: `${at}.ageFrom`, filled }} />
      <Count {...{ name: `${at}.ageBelow`, filled }} />
      <Disclosure summary={t('programmes:form.more')} isOpen={isUsed}>
        <MoreFields {...{ at, filled }} />
      </Disclosure>
    </>
  )
}

function MoreFields({ at, filled }: Props) {
  const { t } = useTranslation()
  const local = [
    { value: 'yes', label: t('programmes:in_words.local') },
    { value: 'no', label: t('programmes:in_words.not_local') },
  ]
  return (
    <div className="stack">
      <Select {...{ name: `${at}.isLocal`, filled }} options={local} empty={t('programmes:form.any')} />
      <Ticks
        {...{ name: `${at}.reliefs`, filled }}
        options={choicesOf(RELIEFS, one => t(`programmes:relief.${one}`))}
      />
      <Ticks
        {...{ name: `${at}.disabilityTypes`, filled }}
        options={choicesOf(TRAIT_VALUES.disability_type, one => t(`programmes:disability_type.${one as '1'}`))}
      />
      <Ticks
        {...{ name: `${at}.disabilityLevels`, filled }}
        options={choicesOf(TRAIT_VALUES.disability_level, level => t('programmes:form.level', { level }))}
      />
      <Count {...{ name: `${at}.abilityFrom`, filled }} hint={t('programmes:form.abilityFrom_hint')} />
      <Count {...{ name: `${at}.careFrom`, filled }} hint={t('programmes:form.careFrom_hint')} />
    </div>
  )
}
