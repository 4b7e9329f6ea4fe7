import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Driving } from './driving.tsx'
import type { RoundShown } from './round-sheet.tsx'

type Own = Pick<RoundShown, 'stops' | 'done' | 'load'> & {
  readonly round: RoundShown['round'] & { readonly van: Bilingual }
}

/** Whoever drives today starts here: to the van while it is loaded, then to the next stop. */
export function OwnRound({ page: { round, stops, done, load } }: { readonly page: Own }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const hasLeft = round.leftAt !== null
  return (
    <section className="stack" aria-label={t('round_one')}>
      <div className="split">
        <p>{t('your_round', { van: inLanguage(language, round.van) })}</p>
        <ButtonLink href={paths.deskRoundOne(round.id)} kind={hasLeft ? 'quiet' : 'primary'}>
          {t(hasLeft ? 'open_round' : 'load_this_round')}
        </ButtonLink>
      </div>
      {hasLeft && <Driving round={round} stops={stops} done={done} lying={load.lying} wrong={null} />}
    </section>
  )
}
