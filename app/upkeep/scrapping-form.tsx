import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { ConfirmDialog } from '#app/ui/dialog.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Shown } from './forms.ts'
import { SCRAPPING_GROUNDS } from './scrapping.ts'

type Proposal = Shown & {
  /** What the inspection wrote that found it beyond repair; null where none did. */
  readonly advice: string | null
}

/** The first of two people: on which ground, and in words. An inspection that advises it has filled in both. */
export function ProposalForm({ problems, typed, advice }: Proposal) {
  const { t } = useTranslation('upkeep')
  return (
    <PostForm label={t('scrapping.propose')}>
      <RadioGroup
        name="ground"
        label={t('scrapping.ground')}
        options={SCRAPPING_GROUNDS.map(value => ({ value, label: t(`scrapping.grounds.${value}`) }))}
        error={problems.ground}
        defaultValue={typed('ground') ?? (advice === null ? undefined : 'beyond_repair')}
      />
      <TextArea
        name="note"
        label={t('scrapping.note')}
        hint={t('scrapping.note_hint')}
        error={problems.note}
        defaultValue={typed('note') ?? advice ?? undefined}
      />
      <Button name="step" value="propose">
        {t('scrapping.propose')}
      </Button>
    </PostForm>
  )
}

type Props = { readonly code: string; readonly isYours: boolean }

/** The second: agrees after one more question, or keeps the unit. */
export function Decision({ code, isYours }: Props) {
  const { t } = useTranslation('upkeep')
  const { t: ui } = useTranslation('ui')
  if (isYours) return <Notice>{t('scrapping.yours')}</Notice>
  return (
    <section className="stack" aria-labelledby="decide">
      <h2 id="decide">{t('scrapping.decide')}</h2>
      <div className="cluster">
        <PostForm label={t('scrapping.decline_for', { code })}>
          <Button kind="secondary" name="decision" value="declined">
            {t('scrapping.decline')}
          </Button>
        </PostForm>
        <ConfirmDialog
          triggerText={t('scrapping.approve')}
          title={t('scrapping.approve_title')}
          confirmText={t('scrapping.approve')}
          cancelText={ui('form.cancel')}
          name="decision"
          value="approved"
        >
          <p>{t('scrapping.approve_lead')}</p>
        </ConfirmDialog>
      </div>
    </section>
  )
}
