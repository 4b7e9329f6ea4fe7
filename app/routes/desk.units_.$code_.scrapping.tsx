import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { scrapAdviceFor } from '#app/aftercare/unit-pages.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { mayMove } from '#app/inventory/unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { decideScrapping } from '#app/upkeep/decide-scrapping.server.ts'
import { proposeScrapping } from '#app/upkeep/propose-scrapping.server.ts'
import { Decision, ProposalForm } from '#app/upkeep/scrapping-form.tsx'
import { ScrappingTable } from '#app/upkeep/scrapping-list.tsx'
import { scrappingsOfUnit } from '#app/upkeep/scrappings.server.ts'
import { shownScrapping } from '#app/upkeep/shown-scrapping.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor } = context
  return context.see(async db => {
    const { id, code, state, product, centreId } = found(await unitByCode(db, params.code ?? ''))
    found(centreId === actor.centreId || null)
    const proposals = await scrappingsOfUnit(db, id)
    const open = proposals.find(one => one.state === 'proposed')
    return {
      ...{ code, product: { zh: product.zh, en: product.en } },
      proposals: proposals.map(shownScrapping),
      open: open ? { isYours: open.proposedBy === actor.id } : null,
      isPossible: mayMove(state, 'scrapped'),
      /** What an inspection found: the proposal begins with it. */
      advice: await scrapAdviceFor(db, { id, state }),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const input = { ...typed, code: params.code }
  const answer =
    typed.step === 'propose'
      ? await context.perform(proposeScrapping, input, { key })
      : await context.perform(decideScrapping, input, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:scrapping.one_title' }

export default function Scrapping() {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const { code, product, proposals, open, isPossible, advice } = useLoaderData<typeof loader>()
  const labels = { ground: t('scrapping.ground'), note: t('scrapping.note') }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('scrapping.one_title')}
        lead={t('scrapping.one_lead')}
        caption={`${inLanguage(language, product)} · ${printedUnitCode(code)}`}
        back={{ href: paths.deskUnit(code), text: t('back_to_unit') }}
      />
      {proposals.length > 0 && (
        <ScrappingTable caption={t('scrapping.title')} empty={t('scrapping.none')} rows={proposals} />
      )}
      {open && <Decision code={printedUnitCode(code)} isYours={open.isYours} />}
      {!open && isPossible && <ProposalForm {...{ problems, typed, advice }} />}
      {!open && !isPossible && <Notice>{t('scrapping.cannot')}</Notice>}
    </div>
  )
}
