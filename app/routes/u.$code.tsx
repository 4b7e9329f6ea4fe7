import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { RenterCorner } from '#app/aftercare/renter-corner.tsx'
import { renterPage } from '#app/aftercare/unit-pages.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { GiveBack } from '#app/inventory/give-back.tsx'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { UseGuide } from '#app/inventory/use-guide.tsx'
import { paths } from '#app/paths.ts'
import { DisinfectionShown } from '#app/reprocessing/disinfection-shown.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** What the QR code opens. It writes nothing, so that a scan leaves no trace of who made it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor } = context
  return context.see(async db => {
    const unit = found(await unitByCode(db, params.code ?? ''))
    if (isStaff(actor)) throw seeOther(paths.deskUnit(unit.code))
    const renter = await renterPage(db, unit.id, actor)
    const { purpose, maxUserWeightKg } = unit.product
    const guide = { purpose, maxUserWeightKg, cautions: unit.category.cautions }
    return {
      unit: shownUnit(unit),
      renter: renter && { ...renter, guide, newSince: unit.releasedAt?.toISOString() ?? null },
      isSignedIn: actor.id !== 'visitor',
    }
  })
}

export const handle = { title: 'inventory:public.title' }

export default function ScannedUnit() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, renter, isSignedIn } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={inLanguage(language, unit.product)}
        caption={printedUnitCode(unit.code)}
        lead={renter ? undefined : t('inventory:public.lead')}
      />
      {renter ? (
        <>
          <RenterCorner code={unit.code} phone={unit.centre.phone} {...renter} />
          <UseGuide {...renter.guide} />
          <DisinfectionShown done={renter.disinfection} newSince={renter.newSince} />
          <GiveBack centre={unit.centre} />
        </>
      ) : (
        <>
          <GiveBack centre={unit.centre} />
          <p>{t('inventory:public.thanks')}</p>
          {!isSignedIn && (
            <Card title={t('inventory:public.renter')}>
              <p>{t('inventory:public.renter_lead')}</p>
              <ButtonLink href={paths.signIn(paths.unit(unit.code))}>{t('nav.sign_in')}</ButtonLink>
            </Card>
          )}
        </>
      )}
    </div>
  )
}
