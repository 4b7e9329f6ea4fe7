import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { type Choice, SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { CodeList } from './count-form.tsx'
import { type Planned, PlannedTable } from './transfer-tables.tsx'

type AskedProps = { readonly centres: readonly Choice[]; readonly to: string; readonly codes: string }

/** Where to, and what: asked in the address, so that looking changes nothing. */
export function TransferQuestion({ centres, to, codes }: AskedProps) {
  const { t } = useTranslation()
  return (
    <form action={paths.deskTransferNew()} className="form" noValidate>
      <SelectField name="to" label={t('stock:transfer.to')} options={centres} defaultValue={to || centres[0]?.value} />
      <CodeList
        label={t('stock:transfer.codes')}
        hint={t('stock:transfer.codes_hint')}
        error={undefined}
        defaultValue={codes}
      />
      <Button kind="secondary">{t('stock:transfer.look')}</Button>
    </form>
  )
}

/** Which can go, and the button that sends those. */
export function TransferPlan({ to, rows }: { readonly to: string; readonly rows: readonly Planned[] }) {
  const { t } = useTranslation()
  const going = rows.filter(({ why }) => why === null).map(({ code }) => code)
  return (
    <div className="stack-tight">
      <PlannedTable rows={rows} />
      {going.length === 0 ? (
        <Notice tone="warn">{t('stock:transfer.none_goes')}</Notice>
      ) : (
        <PostForm label={t('stock:transfer.new_title')}>
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="codes" value={going.join('\n')} />
          <Button>{t('stock:transfer.send', { count: going.length })}</Button>
        </PostForm>
      )}
    </div>
  )
}

type ReceiveProps = { readonly error: string | undefined; readonly typed: string | undefined }

/** The other centre scans what arrives. */
export function ReceiveForm({ error, typed }: ReceiveProps) {
  const { t } = useTranslation()
  return (
    <PostForm label={t('stock:transfer.receive')}>
      <CodeList
        label={t('stock:transfer.receive')}
        hint={t('stock:transfer.receive_hint')}
        error={error}
        defaultValue={typed}
      />
      <Button name="step" value="receive">
        {t('stock:transfer.take_in')}
      </Button>
    </PostForm>
  )
}

export function CallBackForm() {
  const { t } = useTranslation()
  return (
    <PostForm label={t('stock:transfer.call_back')}>
      <Button kind="secondary" name="step" value="call_back">
        {t('stock:transfer.call_back')}
      </Button>
    </PostForm>
  )
}
