import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { NEEDS } from './category.ts'
import { CategoryDrawing } from './category-drawing.tsx'
import { NEED_PICTURES } from './need-pictures.ts'

/** The way in for people who know what is hard and not what the device is called. */
export function NeedCards() {
  const { t } = useTranslation()
  return (
    <CardGrid size="small">
      {NEEDS.map(need => (
        <LinkedCard
          key={need}
          href={paths.devices({ need })}
          title={t(`catalogue:need.${need}`)}
          picture={<CategoryDrawing code={NEED_PICTURES[need]} />}
        >
          <p className="small soft">{t(`catalogue:need_text.${need}`)}</p>
        </LinkedCard>
      ))}
    </CardGrid>
  )
}
