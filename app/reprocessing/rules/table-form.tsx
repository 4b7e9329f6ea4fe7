import { useTranslation } from 'react-i18next'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Sent } from '../inspection-form.tsx'
import type { DisinfectionTable } from '../rule-row.ts'
import { useTableLabels } from './use-table-labels.tsx'

type Kept = { readonly fromOn: string; readonly source: string; readonly releaseDays: DisinfectionTable['releaseDays'] }

/** From when a draft holds, how long labels are valid by it, where it comes from. */
export function TableForm({ kept, problems, typed }: Sent & { readonly kept: Kept }) {
  const { t } = useTranslation()
  const labels = useTableLabels()
  return (
    <PostForm label={t('reprocessing:rules.save_days')}>
      <DateField
        name="fromOn"
        label={labels.fromOn}
        error={problems.fromOn}
        defaultValue={typed('fromOn') ?? kept.fromOn}
      />
      {HYGIENE_CLASSES.map(name => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          inputMode="numeric"
          width="short"
          error={problems[name]}
          defaultValue={typed(name) ?? kept.releaseDays[name]}
        />
      ))}
      <SourceField kept={kept.source} {...{ problems, typed }} />
      <Button kind="secondary" name="does" value="set">
        {t('reprocessing:rules.save_days')}
      </Button>
    </PostForm>
  )
}

const SourceField = ({ kept, problems, typed }: Sent & { readonly kept: string }) => (
  <TextField
    name="source"
    label={useTableLabels().source}
    width="full"
    error={problems.source}
    defaultValue={typed('source') ?? kept}
  />
)

/** Another person approves; whoever proposed it may withdraw it. */
export function DecideTable({ isOwn }: { readonly isOwn: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {isOwn ? (
        <Notice>{t('reprocessing:rules.own')}</Notice>
      ) : (
        <PostForm label={t('reprocessing:rules.approve')}>
          <Button name="does" value="approve">
            {t('reprocessing:rules.approve')}
          </Button>
        </PostForm>
      )}
      <PostForm label={t('reprocessing:rules.withdraw')}>
        <Button kind="danger" name="does" value="withdraw">
          {t('reprocessing:rules.withdraw')}
        </Button>
      </PostForm>
    </>
  )
}
