import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Shown } from './forms.ts'

export function useRecallLabels() {
  const { t } = useTranslation('upkeep')
  return {
    ...{ noticeNo: t('recall.notice_no'), product: t('recall.product'), lotNo: t('recall.lot') },
    ...{ serials: t('recall.serials'), zh: t('recall.why_zh'), en: t('recall.why_en') },
  }
}

/** What the notice says: which devices, and why. One press does all the rest. */
export function RecallForm({ problems, typed }: Shown) {
  const { t } = useTranslation('upkeep')
  const { t: ui } = useTranslation('ui')
  const labels = useRecallLabels()
  const optionalText = ui('form.optional')
  return (
    <PostForm label={t('recall.start')}>
      <TextField
        {...{ name: 'noticeNo', label: labels.noticeNo, error: problems.noticeNo }}
        defaultValue={typed('noticeNo')}
      />
      <TextField
        {...{ name: 'product', label: labels.product, hint: t('recall.product_hint'), error: problems.product }}
        width="short"
        defaultValue={typed('product')}
      />
      <TextField
        {...{ name: 'lotNo', label: labels.lotNo, hint: t('recall.lot_hint'), optionalText, error: problems.lotNo }}
        defaultValue={typed('lotNo')}
      />
      <TextArea
        {...{ name: 'serials', label: labels.serials, hint: t('recall.serials_hint'), optionalText }}
        error={problems.serials}
        defaultValue={typed('serials')}
      />
      <TextArea {...{ name: 'zh', rows: 2, label: labels.zh, error: problems.zh }} defaultValue={typed('zh')} />
      <TextArea {...{ name: 'en', rows: 2, label: labels.en, error: problems.en }} defaultValue={typed('en')} />
      <Button>{t('recall.start')}</Button>
    </PostForm>
  )
}
