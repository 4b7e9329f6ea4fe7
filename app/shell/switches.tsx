import { useTranslation } from 'react-i18next'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Who } from './who.ts'

type SwitchProps = {
  readonly here: string
  readonly name: string
  readonly value: string
  readonly icon: IconName
  readonly text: string
  readonly lang?: string
}

/** One button, one cookie: works without scripts, and comes back to the same page. */
const Switch = ({ here, name, value, icon, text, lang }: SwitchProps) => (
  <form method="post" action={paths.display()} role="none">
    <input type="hidden" name="back" value={here} />
    <button type="submit" className="tool" name={name} value={value} lang={lang}>
      <Icon name={icon} />
      {text}
    </button>
  </form>
)

export function Switches({ who, here }: { readonly who: Who | undefined; readonly here: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isElder = who?.reader.size === 'elder'
  const isHigh = who?.reader.contrast === 'high'
  return (
    <>
      <Switch
        here={here}
        name="size"
        value={isElder ? 'standard' : 'elder'}
        icon="text"
        text={t(isElder ? 'display.elder_off' : 'display.elder_on')}
      />
      <Switch
        here={here}
        name="contrast"
        value={isHigh ? 'standard' : 'high'}
        icon="contrast"
        text={t(isHigh ? 'display.contrast_off' : 'display.contrast_on')}
      />
      <Switch
        here={here}
        name="language"
        value={language === 'en' ? 'zh-CN' : 'en'}
        icon="globe"
        text={t('display.language')}
        lang={language === 'en' ? 'zh-CN' : 'en'}
      />
      {who?.worksHere && (
        <a className="tool" href={paths.deskLeave()}>
          <Icon name="lock" />
          {t('nav.sign_out')} {who.name}
        </a>
      )}
      {who?.isSignedIn && !who.worksHere && (
        <form method="post" action={paths.signOut()} role="none">
          <button type="submit" className="tool">
            <Icon name="lock" />
            {t('nav.sign_out')}
          </button>
        </form>
      )}
    </>
  )
}
