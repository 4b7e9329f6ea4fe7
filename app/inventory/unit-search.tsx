import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

type Props = { readonly action: string; readonly q: string; readonly state: string }

/** Looks among the units of the centre; the state that is looked at stays. */
export function UnitSearch({ action, q, state }: Props) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a search form works in browsers that do not know <search>
    <form method="get" action={action} className="form" role="search">
      {state !== '' && <input type="hidden" name="state" value={state} />}
      <TextField name="q" type="search" label={t('inventory:search')} defaultValue={q} />
      <Button kind="secondary">{t('form.search')}</Button>
    </form>
  )
}
