import { useTranslation } from 'react-i18next'
import { Scanner } from '#app/scanning/scanner.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Choice, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { codesOf, countedCode } from './counted-code.ts'

const CODES = 'codes'

/** Adds a scanned code to the list that is sent with the form: the list is the form's own field, with scripts and without. */
function addToList(code: string): 'good' | 'known' | 'bad' {
  const list = document.getElementById(CODES)
  const counted = countedCode(code)
  if (!(list instanceof HTMLTextAreaElement) || counted === '') return 'bad'
  const there = codesOf(list.value)
  if (there.includes(counted)) return 'known'
  list.value = `${[...there, counted].join('\n')}\n`
  list.dispatchEvent(new Event('input', { bubbles: true }))
  return 'good'
}

type ListProps = {
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly defaultValue: string | undefined
}

/** A list of codes, one to a line: scanned into from anywhere on the page, or typed. */
export const CodeList = (props: ListProps) => (
  <>
    <Scanner onCode={addToList} />
    <TextArea name={CODES} rows={6} {...props} />
  </>
)

type Props = {
  readonly id: string
  /** One where a single place is counted: then nobody has to choose. */
  readonly places: readonly Choice[]
  readonly typed: (field: string) => string | undefined
  readonly problems: { readonly [field: string]: string }
}

export function CountForm({ id, places, typed, problems }: Props) {
  const { t } = useTranslation()
  const [only] = places
  return (
    <PostForm label={t('stock:count.title')} data-offline-act="stock.count-units" data-offline-subject={id}>
      <input type="hidden" name="stockTake" value={id} />
      {places.length === 1 && only ? (
        <input type="hidden" name="place" value={only.value} />
      ) : (
        <SelectField
          name="place"
          label={t('stock:count.place')}
          options={places}
          error={problems.place}
          defaultValue={typed('place') ?? only?.value}
        />
      )}
      <CodeList
        label={t('stock:count.codes')}
        hint={t('stock:count.codes_hint')}
        error={problems.codes}
        defaultValue={typed('codes')}
      />
      <Button name="step" value="count">
        {t('stock:count.save')}
      </Button>
    </PostForm>
  )
}

type SignProps = { readonly id: string; readonly name: string; readonly error: string | undefined }

/** Whoever counted puts their name to it. */
export function SignCountForm({ id, name, error }: SignProps) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('stock:count.finish')}>
      <p>{t('stock:count.finish_lead')}</p>
      <input type="hidden" name="stockTake" value={id} />
      <TextField name="signedName" label={t('stock:count.signed_name')} error={error} defaultValue={name} />
      <div className="cluster">
        <Button kind="secondary" name="step" value="finish">
          {t('stock:count.sign')}
        </Button>
        <Button kind="quiet" name="step" value="cancel">
          {t('stock:count.cancel')}
        </Button>
      </div>
    </PostForm>
  )
}
