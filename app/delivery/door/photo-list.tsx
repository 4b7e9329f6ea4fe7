import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'

type Props = {
  readonly ids: readonly string[]
  readonly of: 'hand_over' | 'take_back'
}

/** Small pictures; each opens in full size. */
export function PhotoList({ ids, of }: Props) {
  const { t } = useTranslation('delivery')
  if (ids.length === 0) return null
  return (
    <ul className="photos">
      {ids.map((id, i) => (
        <li key={id}>
          <a href={paths.deskPhoto(id)}>
            <img src={paths.deskPhoto(id)} alt={t(`photo_of.${of}`, { number: i + 1 })} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
