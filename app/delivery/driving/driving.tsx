import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { DoorScan } from './door-scan.tsx'
import { NextStop, type StopAhead, type StopDone, StopsAhead, StopsDone } from './stops-ahead.tsx'

type Props = {
  readonly round: { readonly id: string; readonly on: string }
  readonly stops: readonly StopAhead[]
  readonly done: readonly StopDone[]
  readonly lying: readonly { readonly code: string; readonly productId: string }[]
  readonly wrong: string | null
}

/** On the road: the next stop, a scan at the door, what comes after, what is done, and the way home. */
export function Driving({ round, stops, done, lying, wrong }: Props) {
  const { t } = useTranslation('delivery')
  const [next, ...later] = stops
  return (
    <div className="stack">
      {next ? <NextStop stop={next} day={round.on} /> : <p>{t('round_is_done')}</p>}
      {next && <DoorScan roundId={round.id} stops={stops} lying={lying} wrong={wrong} />}
      <StopsAhead stops={later} day={round.on} title={t('later_stops')} />
      <StopsDone done={done} />
      <PostForm action={paths.deskRoundOne(round.id)} label={t('end_round')}>
        <Button kind={next ? 'secondary' : 'primary'} name="does" value="end">
          {t('end_round')}
        </Button>
      </PostForm>
    </div>
  )
}
