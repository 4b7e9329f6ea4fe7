import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  readonly waiting: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
  readonly chosen: readonly string[]
  readonly unknown: number
}

/** The units that wait, to be ticked; others are named by their codes. It asks and changes nothing. */
export function ChooseUnits({ waiting, chosen, unknown }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const others = chosen.filter(code => !waiting.some(unit => unit.code === code))
  return (
    <>
      {unknown > 0 && <Notice tone="warn">{t('reprocessing:batch.unknown', { count: unknown })}</Notice>}
      <Disclosure summary={t('reprocessing:batch.choose')} isOpen={chosen.length === 0}>
        <form method="get" className="form">
          {waiting.length > 0 ? (
            <CheckboxGroup
              name="unit"
              label={t('reprocessing:batch.waiting')}
              options={waiting.map(unit => ({
                value: unit.code,
                label: `${inLanguage(language, unit)} · ${printedUnitCode(unit.code)}`,
              }))}
              defaultValues={chosen}
            />
          ) : (
            <p>{t('reprocessing:batch.none_waiting')}</p>
          )}
          <TextArea
            name="codes"
            label={t('reprocessing:batch.codes')}
            hint={t('reprocessing:batch.codes_hint')}
            defaultValue={others.join('\n')}
            rows={3}
          />
          <Button kind={chosen.length === 0 ? 'primary' : 'secondary'}>{t('reprocessing:batch.choose')}</Button>
        </form>
      </Disclosure>
    </>
  )
}
