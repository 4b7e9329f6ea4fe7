import { useTranslation } from 'react-i18next'
import type { UserClass } from '#app/people/user-class.ts'

/** A place in words: nobody is promised a number. */
function usePlaceText() {
  const { t } = useTranslation()
  return (before: number): string => (before === 0 ? t('waiting:before_none') : t('waiting:before', { count: before }))
}

type Props = { readonly classes: readonly UserClass[]; readonly before: number | null }

/** Who comes first, and how many are before the reader. */
export function QueueOrder({ classes, before }: Props) {
  const { t } = useTranslation()
  const placeText = usePlaceText()
  const named = classes.map(one => t(`people:class.${one}`)).join(t('waiting:order_and'))
  return (
    <section className="stack-tight">
      <h2>{t('waiting:order_title')}</h2>
      <p>{t('waiting:order', { classes: named })}</p>
      {before !== null && <p>{placeText(before)}</p>}
    </section>
  )
}
