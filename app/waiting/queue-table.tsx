import { useTranslation } from 'react-i18next'
import { instantText, shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { Placed, Queue } from './queue.ts'
import { WaitingTag } from './waiting-tag.tsx'

type Props = { readonly caption: string; readonly entries: readonly Placed[]; readonly namesProduct?: boolean }

/** Who waits, in the order in which they are asked, and what the desk can do for them. */
export function QueueTable({ caption, entries, namesProduct = false }: Props) {
  const { t } = useTranslation()
  const columns = useColumns()
  const language = useLanguage()
  const product = {
    key: 'product',
    head: t('booking:what'),
    render: (row: Placed) => inLanguage(language, row.product),
  }
  return (
    <Table
      caption={caption}
      hidesCaption
      stacks
      rows={entries}
      rowKey={({ id }) => id}
      columns={namesProduct ? [product, ...columns] : columns}
    />
  )
}

function useColumns(): readonly Column<Placed>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  return [
    { key: 'place', head: t('waiting:place'), isNumeric: true, render: ({ place }) => place ?? '–' },
    {
      key: 'who',
      head: t('booking:who'),
      render: ({ name, phone }) => `${name ?? t('waiting:list_name_hidden')} · ${phone}`,
    },
    { key: 'class', head: t('booking:class_of'), render: ({ userClass }) => t(`people:class.${userClass}`) },
    {
      key: 'days',
      head: t('booking:term'),
      render: ({ fromOn, toOn }) =>
        t('booking:term_text', { from: shortDayText(fromOn, language), to: shortDayText(toOn, language) }),
    },
    { key: 'asked', head: t('waiting:asked_on'), render: ({ askedAt }) => instantText(askedAt, language) },
    {
      key: 'state',
      head: t('booking:status'),
      render: ({ state, offeredUntil }) => (
        <div className="stack-tight">
          <WaitingTag state={state} />
          {offeredUntil && <p>{`${t('waiting:until')} ${instantText(offeredUntil, language)}`}</p>}
        </div>
      ),
    },
    { key: 'actions', head: t('booking:next_actions'), render: entry => <Doing {...entry} /> },
  ]
}

function Doing({ id, state }: Placed) {
  const { t } = useTranslation()
  if (state === 'lapsed') return '–'
  return (
    <PostForm>
      <input type="hidden" name="entryId" value={id} />
      <div className="cluster">
        {state === 'offered' && (
          <Button kind="secondary" name="does" value="take">
            {t('waiting:take_for')}
          </Button>
        )}
        <Button kind="quiet" name="does" value="leave">
          {t('waiting:leave_for')}
        </Button>
      </div>
    </PostForm>
  )
}

/** One product's queue, and the button that asks the next at once. */
export function QueueSection({ queue: { product, entries } }: { readonly queue: Queue }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = inLanguage(language, product)
  return (
    <section className="stack-tight">
      <div className="split">
        <h2>{name}</h2>
        <PostForm>
          <input type="hidden" name="product" value={product.code} />
          <Button kind="secondary" name="does" value="offer">
            {t('waiting:offer_now')}
            <span className="visually-hidden">{t('waiting:offer_now_of', { name })}</span>
          </Button>
        </PostForm>
      </div>
      <QueueTable caption={name} entries={entries} />
    </section>
  )
}
