import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { type Column, Table } from '#app/ui/table.tsx'

export type ListedRound = {
  readonly id: string
  readonly driver: string
  readonly van: Bilingual
  readonly stops: number
  readonly done: number
  readonly leftAt: string | null
  readonly endedAt: string | null
}

const standOf = ({ leftAt, endedAt }: ListedRound) => (endedAt ? 'over' : leftAt ? 'under_way' : 'loading')

/** The rounds of a day: who drives what, and how far they are. */
export function RoundList({ rounds }: { readonly rounds: readonly ListedRound[] }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (rounds.length === 0) return null
  const columns: readonly Column<ListedRound>[] = [
    {
      key: 'van',
      head: t('van'),
      render: one => <a href={paths.deskRoundOne(one.id)}>{inLanguage(language, one.van)}</a>,
    },
    { key: 'driver', head: t('driver'), render: one => one.driver },
    { key: 'stops', head: t('stops_done'), render: one => t('done_of', { done: one.done, all: one.stops }) },
    { key: 'stand', head: t('stand'), render: one => t(`stand_of.${standOf(one)}`) },
  ]
  return <Table caption={t('rounds_of_day')} columns={columns} rows={rounds} rowKey={one => one.id} stacks />
}

type PlanProps = {
  readonly day: string
  readonly vans: readonly (Bilingual & { readonly id: string })[]
  readonly drivers: readonly { readonly id: string; readonly name: string }[]
  readonly problems: { readonly [field: string]: string }
}

/** A round more: all stops of the day that are on no other one. */
export function PlanRound({ day, vans, drivers, problems }: PlanProps) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (vans.length === 0 || drivers.length === 0) return null
  return (
    <Card title={t('plan_round')}>
      <PostForm>
        <input type="hidden" name="does" value="plan_round" />
        <input type="hidden" name="on" value={day} />
        <SelectField
          name="driver"
          label={t('driver')}
          error={problems.driver}
          options={drivers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="van"
          label={t('van')}
          error={problems.van}
          options={vans.map(van => ({ value: van.id, label: inLanguage(language, van) }))}
        />
        <Button>{t('plan_round_save')}</Button>
      </PostForm>
    </Card>
  )
}

export type RefusedStop = { readonly reference: string; readonly name: string; readonly reason: string }

/** Refused at the door: nobody sets out again before the desk has decided. */
export function RefusedStops({ stops }: { readonly stops: readonly RefusedStop[] }) {
  const { t } = useTranslation('delivery')
  if (stops.length === 0) return null
  return (
    <Card title={t('waits_for_desk')}>
      <ul>
        {stops.map(({ reference, name, reason }) => (
          <li key={reference}>
            <a href={paths.deskReservation(reference)}>{name}</a> {reason}
          </li>
        ))}
      </ul>
    </Card>
  )
}
