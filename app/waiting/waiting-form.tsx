import { useTranslation } from 'react-i18next'
import { useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
import { WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly known: { readonly address: string; readonly phone: string; readonly verified: UserClass | null }
  /** What the person may say that they count as; one, when it has been checked. */
  readonly open: readonly UserClass[]
  readonly why: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** Somebody who is known has nothing to type: the desk's papers, their address and their number are filled in. */
export function WaitingForm({ known, open, why, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = useAnswerLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const [only] = open
  return (
    <PostForm>
      <input type="hidden" name="why" value={why} />
      {open.length === 1 && only ? (
        <input type="hidden" name="userClass" value={only} />
      ) : (
        <RadioGroup
          {...about('userClass')}
          hint={t('booking:class_hint')}
          options={open.map(value => ({
            value,
            label: t(`people:class.${value}`),
            hint: t(`people:class_text.${value}`),
          }))}
          defaultValue={typed('userClass')}
        />
      )}
      <RadioGroup
        {...about('way')}
        options={WAYS_OF_RECEIVING.map(value => ({
          value,
          label: t(`booking:way.${value}`),
          hint: t(`booking:way_text.${value}`),
        }))}
        defaultValue={typed('way') ?? (known.address === '' ? 'collect' : 'deliver')}
      />
      <TextField
        {...about('address')}
        hint={t('booking:address_hint')}
        defaultValue={typed('address') ?? known.address}
        autoComplete="address-line1"
        width="full"
      />
      <TextField
        {...about('phone')}
        hint={t('waiting:contact')}
        defaultValue={typed('phone') ?? known.phone}
        type="tel"
        autoComplete="tel"
      />
      <TextArea {...about('note')} hint={t('booking:note_hint')} rows={3} defaultValue={typed('note')} />
      <Button>{t('waiting:join')}</Button>
    </PostForm>
  )
}
