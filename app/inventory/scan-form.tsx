import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Scanner } from '#app/scanning/scanner.tsx'
import { FOR_CODES } from '#app/scanning/use-wedge.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { isMistyped, readCode } from './read-code.ts'

type Props = { readonly code: string; readonly error: string | undefined }

/**
 * One field that is ready at once: a hardware scanner types the address on the label and presses Enter. After a wrong code
 * the field keeps the focus and what it holds is marked, so that the next scan replaces it. With scripts, a scan counts
 * from anywhere on the page, and the camera reads too.
 */
export function ScanForm({ code, error }: Props) {
  const { t } = useTranslation()
  useEffect(() => {
    const field = document.getElementById('code')
    if (code !== '' && field instanceof HTMLInputElement) field.select()
  }, [code])
  return (
    <>
      <form method="get" action={paths.deskScan()} className="form">
        <TextField
          name="code"
          label={t('inventory:scan.field')}
          hint={t('inventory:scan.hint')}
          error={error}
          defaultValue={code}
          autoFocus
          {...FOR_CODES}
        />
        <Button>{t('inventory:scan.go')}</Button>
      </form>
      <Scanner onCode={openScanned} />
    </>
  )
}

/** Goes to what was scanned; a code that cannot be right is said at once, without asking the server. */
function openScanned(code: string) {
  if (readCode(code).kind === 'nothing' || isMistyped(code)) return 'bad'
  window.location.assign(paths.deskScan({ code }))
  return 'good'
}
