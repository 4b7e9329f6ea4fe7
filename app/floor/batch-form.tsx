import { useTranslation } from 'react-i18next'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { BatchAct } from './batch.ts'
import type { BatchShown } from './batch-shown.ts'

type Props = {
  readonly act: BatchAct
  readonly codes: readonly string[]
  readonly places: BatchShown['places']
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** What the act asks for all of them, and the one button. */
export function BatchForm({ act, codes, places, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm label={t(`floor:act.${act}`)}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="codes" value={codes.join('.')} />
      {act === 'take_back' && <AllAlike {...{ problems, typed }} />}
      {act === 'inspect' && <p>{t('floor:inspect_lead')}</p>}
      {act === 'unload' && <input type="hidden" name="place" value="" />}
      {(act === 'load' || act === 'move_to_place') && <PlaceField {...{ act, places, problems, typed }} />}
      <Button>{t(`floor:do.${act}`, { count: codes.length })}</Button>
    </PostForm>
  )
}

type Fields = Pick<Props, 'problems' | 'typed'>

/** One answer for all: what differs, or is damaged, is taken back by itself. */
function AllAlike({ problems, typed }: Fields) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('floor:alike')}</p>
      <RadioGroup
        name="condition"
        label={t('delivery:condition_label')}
        error={problems.condition}
        options={(['good', 'worn'] as const).map(value => ({ value, label: t(`delivery:condition.${value}`) }))}
        defaultValue={typed('condition')}
      />
      <RadioGroup
        name="contamination"
        label={t('delivery:contamination_label')}
        hint={t('delivery:contamination_hint')}
        error={problems.contamination}
        options={CONTAMINATIONS.map(value => ({ value, label: t(`delivery:contamination.${value}`) }))}
        defaultValue={typed('contamination')}
      />
    </>
  )
}

function PlaceField({ act, places, problems, typed }: Fields & Pick<Props, 'act' | 'places'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const offered = places.filter(({ kind }) => (kind === 'van') === (act === 'load') && kind !== 'transit')
  return (
    <SelectField
      name="place"
      label={t(act === 'load' ? 'floor:van' : 'floor:place')}
      error={problems.place}
      options={offered.map(place => ({ value: place.id, label: inLanguage(language, place) }))}
      defaultValue={typed('place')}
      empty={t('floor:choose')}
    />
  )
}
