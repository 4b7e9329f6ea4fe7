import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { WaitingState } from './waiting.ts'

type Props = { readonly state: WaitingState; readonly dueFen: number | null; readonly reference: string | null }

/** What a person can do with their entry. The price that they read goes with their yes. */
export function EntryActions({ state, dueFen, reference }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const taking = dueFen === null ? t('waiting:take_plain') : t('waiting:take', { amount: yuan(dueFen, language) })
  if (state === 'taken' && reference)
    return (
      <p>
        <ButtonLink href={paths.reservation(reference)}>{t('waiting:see_reservation')}</ButtonLink>
      </p>
    )
  return (
    <div className="stack">
      {state === 'offered' && <Doing does="take" text={taking} dueFen={dueFen} />}
      {state === 'lapsed' && <Doing does="again" text={t('waiting:again')} />}
      {state === 'lapsed' && <Doing does="take" text={t('waiting:try_now')} dueFen={dueFen} kind="secondary" />}
      {(state === 'waiting' || state === 'offered') && <Doing does="leave" text={t('waiting:leave')} kind="quiet" />}
    </div>
  )
}

type DoingProps = {
  readonly does: 'take' | 'leave' | 'again'
  readonly text: string
  readonly dueFen?: number | null
  readonly kind?: 'primary' | 'secondary' | 'quiet'
}

const Doing = ({ does, text, dueFen = null, kind = 'primary' }: DoingProps) => (
  <PostForm label={text}>
    <input type="hidden" name="does" value={does} />
    {dueFen !== null && <input type="hidden" name="shownDueFen" value={dueFen} />}
    <Button kind={kind}>{text}</Button>
  </PostForm>
)
