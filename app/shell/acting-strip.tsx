import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'

/** For whom one acts, on every page, and the way back to oneself; or that the consent has ended. */
export function ActingStrip({ name }: { readonly name: string | null }) {
  const { t } = useTranslation()
  return (
    <form method="post" action={paths.acting()} className="acting-strip">
      <p>{name === null ? t('care:strip_ended') : t('care:strip', { name })}</p>
      <button type="submit">{t(name === null ? 'care:strip_ended_ok' : 'care:strip_self')}</button>
    </form>
  )
}
