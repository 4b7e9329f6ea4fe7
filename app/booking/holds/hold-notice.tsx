import { Trans, useTranslation } from 'react-i18next'
import { HOLD_MINUTES } from '#app/allotment/allotment.ts'
import { clockText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { HoldStands } from './hold.ts'

type Props = { readonly hold: HoldStands; readonly isLastStep?: boolean }

/** Until when a unit is kept, or that none is: said, and no clock that ticks. */
export function HoldNotice({ hold, isLastStep = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (hold.word !== 'kept') {
    const text = isLastStep ? 'not_kept_check' : hold.word
    return (
      <Notice tone="warn" title={t(`holding:${hold.word}_title`)}>
        {t(`holding:${text}`, { minutes: HOLD_MINUTES })}
      </Notice>
    )
  }
  const time = clockText(hold.until, language)
  return (
    <Notice tone="good" title={t('holding:kept_title')}>
      <Trans i18nKey="holding:kept" values={{ time }} components={{ time: <time dateTime={hold.until} /> }} />
    </Notice>
  )
}

/** Which button of a form was pressed, beside the one that goes on. */
const WANTS = 'wants'

/**
 * Stands in a form after its main button, so that Enter goes on: more time, with all that was typed. `action` is where the
 * form is shown again.
 */
export function MoreTime({ hold, action }: Pick<Props, 'hold'> & { readonly action: string }) {
  const { t } = useTranslation()
  const minutes = HOLD_MINUTES
  if (hold.word === 'kept' && !hold.mayProlong) return <p className="hint">{t('holding:no_more')}</p>
  const button = (value: string, text: string) => (
    <Button kind="secondary" name={WANTS} value={value} formAction={action}>
      {text}
    </Button>
  )
  return (
    <div className="stack-tight">
      <p className="hint">{t('holding:more_time')}</p>
      <div>
        {hold.word === 'kept' && button('prolong', t('holding:prolong', { minutes }))}
        {hold.word === 'ran_out' && button('hold', t('holding:keep_again', { minutes }))}
        {hold.word === 'not_kept' && button('hold', t('holding:keep', { minutes }))}
      </div>
    </div>
  )
}

/** For somebody who has thought better of it. */
export function ReleaseForm({ action }: { readonly action: string }) {
  const { t } = useTranslation()
  return (
    <PostForm action={action} label={t('holding:release')}>
      <Button kind="quiet" name={WANTS} value="release">
        {t('holding:release')}
      </Button>
    </PostForm>
  )
}
