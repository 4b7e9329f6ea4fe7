import { useTranslation } from 'react-i18next'
import { MOST_COMPARED } from '#app/catalogue/comparison.ts'
import { type OfferedProduct, ProductCard } from '#app/catalogue/product-card.tsx'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { type FreeAtCentre, FreeTag } from '../calendar/free-tag.tsx'

const FORM = 'compare'

type Found = OfferedProduct & { readonly free: readonly FreeAtCentre[] | null }
type Props = {
  readonly products: readonly Found[]
  /** What was asked of the list and goes along to the product. */
  readonly query: { readonly [name: string]: string }
  /** The codes of what was chosen before. */
  readonly carried: readonly string[]
}

/** Devices that were found. Each bears a tick; the ticks belong to the one form below, so that the cards print. */
export function FoundDevices({ products, query, carried }: Props) {
  const { t } = useTranslation()
  if (products.length === 0) return null
  const elsewhere = carried.filter(code => products.every(product => product.code !== code))
  return (
    <>
      <fieldset className="bare">
        <legend className="visually-hidden">{t('comparing:title')}</legend>
        <CardGrid>
          {products.map(({ free, ...product }) => (
            <ProductCard key={product.code} product={product} query={query}>
              {free && <FreeTag centres={free} />}
              <Choice product={product} isChosen={carried.includes(product.code)} />
            </ProductCard>
          ))}
        </CardGrid>
      </fieldset>
      <form id={FORM} action={paths.compare()} className="cluster" aria-label={t('comparing:title')}>
        {elsewhere.map(code => (
          <input key={code} type="hidden" name="code" value={code} />
        ))}
        <Button kind="secondary">{t('comparing:compare', { count: MOST_COMPARED })}</Button>
      </form>
    </>
  )
}

/** Keeps what was chosen before while somebody searches on. */
export const Carried = ({ codes }: { readonly codes: readonly string[] }) =>
  codes.length > 0 ? <input type="hidden" name="compare" value={codes.join(',')} /> : null

function Choice({ product, isChosen }: { readonly product: OfferedProduct; readonly isChosen: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = `compare-${product.code}`
  return (
    <div className="option no-print">
      <input type="checkbox" form={FORM} name="code" value={product.code} id={id} defaultChecked={isChosen} />
      <label htmlFor={id}>
        {t('comparing:choose')}
        <span className="visually-hidden"> {inLanguage(language, product)}</span>
      </label>
    </div>
  )
}
