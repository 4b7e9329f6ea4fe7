import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { GroupsNav } from '#app/ui/navigation.tsx'
import type { Bilingual, Need } from './category.ts'

type Props = {
  readonly need: Need | ''
  /** The categories that help with it. */
  readonly kinds: readonly (Bilingual & { readonly code: string })[]
  /** The code of the one that is looked at; empty for all of them. */
  readonly chosen: string
}

/** What kinds of device help with a need: the next step for somebody who does not know their names. */
export function NeedKinds({ need, kinds, chosen }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (need === '') return null
  const all = { href: paths.devices({ need }), text: t('comparing:all_kinds'), isCurrent: chosen === '' }
  const links = kinds.map(kind => ({
    href: paths.devices({ need, category: kind.code }),
    text: inLanguage(language, kind),
    isCurrent: kind.code === chosen,
  }))
  return (
    <>
      <p className="lead">{t(`catalogue:need_text.${need}`)}</p>
      <h2>{t('comparing:kinds')}</h2>
      <GroupsNav label={t('comparing:kinds')} links={[all, ...links]} />
    </>
  )
}
