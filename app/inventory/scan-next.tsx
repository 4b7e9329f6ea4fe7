import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { printedUnitCode } from './unit-code.ts'

/** What was scanned and is no unit that we know. */
export type NotFound =
  | { readonly is: 'blank_tag'; readonly code: string }
  | {
      readonly is: 'product'
      readonly product: { readonly code: string; readonly zh: string; readonly en: string }
      readonly made: { readonly gtin: string; readonly serial?: string | undefined }
    }
  | { readonly is: 'mistyped' | 'unknown' | 'nothing' }

type Props = {
  readonly found: NotFound
  /** Whether this person registers devices and labels them. */
  readonly mayRegister: boolean
}

/** The next steps after a scan that led to no unit. */
export function ScanNext({ found, mayRegister }: Props) {
  if (found.is === 'blank_tag') return <BlankTag code={found.code} mayClaim={mayRegister} />
  if (found.is === 'product') return <KnownProduct {...found} mayRegister={mayRegister} />
  return found.is === 'nothing' ? null : <Unknown mayRegister={mayRegister} />
}

function BlankTag({ code, mayClaim }: { readonly code: string; readonly mayClaim: boolean }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('scanning:next.blank_title')}>
      <div className="stack-tight">
        <p>{t('scanning:next.blank', { code: printedUnitCode(code) })}</p>
        {mayClaim && <ButtonLink href={paths.deskTagClaim(code)}>{t('scanning:next.claim')}</ButtonLink>}
      </div>
    </Notice>
  )
}

type KnownProps = Omit<Extract<NotFound, { is: 'product' }>, 'is'> & { readonly mayRegister: boolean }

function KnownProduct({ product, made: { gtin, serial }, mayRegister }: KnownProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = serial === undefined ? 'scanning:next.product_without_serial' : 'scanning:next.product'
  return (
    <Notice title={t('scanning:next.product_title', { product: inLanguage(language, product) })}>
      <div className="stack-tight">
        <p>{t(said, { code: serial === undefined ? gtin : `(01)${gtin}(21)${serial}` })}</p>
        <div className="cluster">
          {mayRegister && (
            <ButtonLink href={paths.deskUnitsNew({ product: product.code, serial })}>
              {t('scanning:next.register')}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" href={paths.deskUnits({ q: product.code })}>
            {t('scanning:next.units_of_product')}
          </ButtonLink>
        </div>
      </div>
    </Notice>
  )
}

function Unknown({ mayRegister }: { readonly mayRegister: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="stack-tight" aria-labelledby="next">
      <h2 id="next">{t('scanning:next.title')}</h2>
      <div className="cluster">
        <ButtonLink kind="secondary" href={paths.deskUnits()}>
          {t('scanning:next.find_in_list')}
        </ButtonLink>
        {mayRegister && (
          <ButtonLink kind="secondary" href={paths.deskUnitsNew()}>
            {t('scanning:next.register_new')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
