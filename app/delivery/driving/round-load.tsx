import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { FOR_CODES } from '#app/scanning/use-wedge.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { LoadScan } from './load-scan.tsx'

type Lying = { readonly code: string; readonly product: Bilingual; readonly isExtra: boolean }
type Props = {
  readonly missing: readonly Bilingual[]
  readonly lying: readonly Lying[]
  readonly problems: { readonly [field: string]: string }
  readonly scan: Parameters<typeof LoadScan>[0]
}

/** What is still to be scanned onto the van, and what lies on it: by camera, by gun or by hand. */
export function RoundLoad({ missing, lying, problems, scan }: Props) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  return (
    <Card title={t('load_title')}>
      <LoadScan {...scan} />
      <PostForm>
        <TextField
          name="unitCode"
          label={t('scan_to_load')}
          hint={t('scan_to_load_hint')}
          error={problems.unitCode}
          {...FOR_CODES}
        />
        <div className="cluster">
          <Button name="does" value="load">
            {t('load')}
          </Button>
          <Button kind="secondary" name="does" value="unload">
            {t('unload')}
          </Button>
        </div>
      </PostForm>
      {missing.length > 0 && (
        <p>{t('still_missing', { list: missing.map(one => inLanguage(language, one)).join(t('list_comma')) })}</p>
      )}
      <OnTheVan lying={lying} />
      <PostForm label={t('leave')}>
        <Button kind={missing.length > 0 ? 'secondary' : 'primary'} name="does" value="leave">
          {t('leave')}
        </Button>
      </PostForm>
    </Card>
  )
}

export function OnTheVan({ lying }: { readonly lying: readonly Lying[] }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  if (lying.length === 0) return <p>{t('van_is_empty')}</p>
  return (
    <>
      <h3>{t('on_the_van')}</h3>
      <ul>
        {lying.map(({ code, product, isExtra }) => (
          <li key={code}>
            {printedUnitCode(code)} {inLanguage(language, product)}
            {isExtra && <Tag tone="warn">{t('not_on_the_list')}</Tag>}
          </li>
        ))}
      </ul>
    </>
  )
}
