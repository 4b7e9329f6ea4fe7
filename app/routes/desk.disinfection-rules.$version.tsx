import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { has } from '#app/acts/actor.ts'
import { MATERIALS } from '#app/catalogue/material.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { changeRow, dropRow, setTable } from '#app/reprocessing/rules/change-table.server.ts'
import { approveTable, withdrawTable } from '#app/reprocessing/rules/decide-table.server.ts'
import { RowForm } from '#app/reprocessing/rules/row-form.tsx'
import { RowsTable } from '#app/reprocessing/rules/rows-table.tsx'
import { rowKey } from '#app/reprocessing/rules/table.ts'
import { TableFacts } from '#app/reprocessing/rules/table-facts.tsx'
import { DecideTable, TableForm } from '#app/reprocessing/rules/table-form.tsx'
import { useTableLabels } from '#app/reprocessing/rules/use-table-labels.tsx'
import { versionShown } from '#app/reprocessing/rules/versions.server.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { TabsNav } from '#app/ui/navigation.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context: { actor, today, see } }: LoaderFunctionArgs) {
  const version = /^\d{1,6}$/.test(params.version ?? '') ? Number(params.version) : 0
  const material = new URL(request.url).searchParams.get('material')
  const shown = found(await see(db => versionShown(db, today, { version, material })))
  const mayChange = has(actor, ['manager', 'administrator']) && shown.phase === 'draft'
  return { ...shown, mayChange, isOwn: shown.proposedBy === actor.id }
}

export async function action({ request, params, context: { perform } }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { does, ...given } = typed
  const asked = { ...given, version: params.version }
  const todo = {
    row: () => perform(changeRow, asked, { key }),
    drop: () => perform(dropRow, asked, { key }),
    set: () => perform(setTable, asked, { key }),
    approve: () => perform(approveTable, asked, { key }),
    withdraw: () => perform(withdrawTable, asked, { key }),
  }
  const answer = await found(Object.entries(todo).find(([name]) => name === does)?.[1])()
  const { material } = given
  const query = typeof material === 'string' ? { material } : {}
  return answer.ok ? seeOther(paths.deskDisinfectionRulesOf(Number(params.version), query)) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:rules.one_plain' }

export default function OneVersion() {
  const { t } = useTranslation()
  const { rows, differences, mayChange, isOwn, ...shown } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useTableLabels())
  const kinds = new Map(differences.map(({ kind, row }) => [rowKey(row), t(`reprocessing:rules.${kind}`)]))
  const count = t('reprocessing:rules.rows', { count: shown.count })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('reprocessing:rules.one_title', { version: shown.version })}
        back={{ href: paths.deskDisinfectionRules(), text: t('reprocessing:rules.title') }}
      />
      {shown.isExample && <Notice tone="warn">{t('reprocessing:rules.example')}</Notice>}
      <TableFacts {...shown} />
      {shown.phase !== 'in_force' && (
        <section className="stack">
          <h2>{t('reprocessing:rules.differences')}</h2>
          <RowsTable
            caption={t('reprocessing:rules.differences')}
            rows={differences.map(({ row }) => row)}
            isOpen={false}
            kindOf={row => kinds.get(rowKey(row)) ?? ''}
          />
        </section>
      )}
      {mayChange && <DecideTable isOwn={isOwn} />}
      <section className="stack">
        <h2>{count}</h2>
        <TabsNav
          label={t('reprocessing:rules.which')}
          links={MATERIALS.map(one => ({
            href: paths.deskDisinfectionRulesOf(shown.version, { material: one }),
            text: t(`catalogue:material.${one}`),
            isCurrent: one === shown.material,
          }))}
        />
        <RowsTable caption={count} rows={rows} isOpen={mayChange} />
      </section>
      {mayChange && (
        <>
          <Disclosure summary={t('reprocessing:rules.edit')} isOpen={Object.keys(problems).length > 0}>
            <RowForm {...{ problems, typed }} />
          </Disclosure>
          <Disclosure summary={t('reprocessing:rules.label_days')}>
            <TableForm kept={shown} {...{ problems, typed }} />
          </Disclosure>
        </>
      )}
    </div>
  )
}
