import { useTranslation } from 'react-i18next'
import type { Accessory } from '#app/catalogue/category.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { PartFields } from './door/part-fields.tsx'
import { PhotoFields } from './door/photo-fields.tsx'
import { type ShownWentOut, WentOut } from './door/went-out.tsx'
import { CONTAMINATIONS, TAKE_BACK_CONDITIONS } from './job.ts'

type Props = {
  readonly code: string
  /** How it went out; null where nobody wrote it down. */
  readonly wentOut: ShownWentOut | null
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** How it went out and how it comes back, side by side: what the inspection and the disinfection start from. */
export function TakeBackForm({ code, wentOut, problems, typed }: Props) {
  const { t } = useTranslation('delivery')
  const parts: readonly Accessory[] = wentOut?.accessories ?? []
  return (
    <PostForm sendsFiles data-offline-act="delivery.take-back" data-offline-subject={code}>
      <div className="grid-2">
        {wentOut && <WentOut wentOut={wentOut} />}
        <section className="form" aria-labelledby="comes-back">
          <h2 id="comes-back">{t('comes_back')}</h2>
          <PartFields way="back" {...{ parts, problems, typed }} />
          <Found {...{ problems, typed }} />
          <PhotoFields />
        </section>
      </div>
      <TextArea
        name="missing"
        label={t('missing_other')}
        hint={t('missing_parts_hint')}
        error={problems.missing}
        defaultValue={typed('missing')}
        rows={2}
      />
      <TextArea
        name="note"
        label={t('take_back_note')}
        hint={t('take_back_note_hint')}
        error={problems.note}
        defaultValue={typed('note')}
      />
      <Button>{t('take_back_save')}</Button>
    </PostForm>
  )
}

function Found({ problems, typed }: Pick<Props, 'problems' | 'typed'>) {
  const { t } = useTranslation('delivery')
  return (
    <>
      <RadioGroup
        name="condition"
        label={t('condition_label')}
        error={problems.condition}
        options={TAKE_BACK_CONDITIONS.map(value => ({ value, label: t(`condition.${value}`) }))}
        defaultValue={typed('condition')}
      />
      <RadioGroup
        name="contamination"
        label={t('contamination_label')}
        hint={t('contamination_hint')}
        error={problems.contamination}
        options={CONTAMINATIONS.map(value => ({ value, label: t(`contamination.${value}`) }))}
        defaultValue={typed('contamination')}
      />
    </>
  )
}
