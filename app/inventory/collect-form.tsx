import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { linesOf } from '#app/scanning/collected.ts'
import { Scanner } from '#app/scanning/scanner.tsx'
import { useAlive } from '#app/scanning/use-alive.ts'
import { useCollected } from '#app/scanning/use-collected.ts'
import { FOR_CODES } from '#app/scanning/use-wedge.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { shownCode } from './read-code.ts'

/** Several codes for one act: without scripts they are written down one to a line. */
export const CollectForm = () => (useAlive() ? <LivingCollectForm /> : <WrittenCodes />)

function WrittenCodes() {
  const { t } = useTranslation()
  return (
    <PostForm action={paths.deskBatch()}>
      <TextArea name="codes" label={t('scanning:codes')} hint={t('scanning:codes_hint')} rows={10} />
      <Button>{t('scanning:go_on')}</Button>
    </PostForm>
  )
}

function LivingCollectForm() {
  const { t } = useTranslation()
  const { list, sent, add, remove, fetchBack, sendOff } = useCollected()
  return (
    <>
      <Scanner onCode={add}>{take => <TypedCode onCode={take} />}</Scanner>
      <h2>{t('scanning:collected', { count: list.length })}</h2>
      {list.length === 0 && <EmptyState icon="qr" title={t('scanning:none_yet')} />}
      {sent.length > 0 && (
        <Button type="button" kind="secondary" onClick={fetchBack}>
          {t('scanning:fetch_back', { count: sent.length })}
        </Button>
      )}
      {list.length > 0 && (
        <>
          <PostForm action={paths.deskBatch()}>
            <input type="hidden" name="codes" value={linesOf(list)} />
            <Button onClick={sendOff}>{t('scanning:go_on')}</Button>
          </PostForm>
          <Codes {...{ list, remove }} />
        </>
      )}
    </>
  )
}

/** A code that is read off the label by eye. */
function TypedCode({ onCode }: { readonly onCode: (code: string) => unknown }) {
  const { t } = useTranslation()
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('code')
    if (!(field instanceof HTMLInputElement)) return
    onCode(field.value)
    field.value = ''
    field.focus()
  }
  return (
    <form className="form" onSubmit={take} noValidate>
      <TextField name="code" label={t('inventory:scan.field')} hint={t('inventory:scan.hint')} {...FOR_CODES} />
      <Button kind="secondary">{t('scanning:add')}</Button>
    </form>
  )
}

type CodesProps = { readonly list: readonly string[]; readonly remove: (code: string) => void }

function Codes({ list, remove }: CodesProps) {
  const { t } = useTranslation()
  return (
    <ul className="scan-codes">
      {list.map(code => (
        <li key={code}>
          <span>{shownCode(code)}</span>
          <Button type="button" kind="quiet" onClick={() => remove(code)}>
            {t('scanning:remove')}
            <span className="visually-hidden"> {shownCode(code)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
