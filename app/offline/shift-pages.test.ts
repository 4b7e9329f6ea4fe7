import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { blankCode } from '#db/seed/world/blank-codes.ts'
import { firstPages, isStart, unitPages, workOn } from './shift-pages.ts'

test('a driver’s shift begins with the round, a technician’s with the queue and the batch', () => {
  const always = [paths.deskKept(), paths.deskScan(), paths.deskScan({ many: 'yes' })]
  expect(firstPages(['/desk', paths.deskRound()])).toEqual([...always, paths.deskRound()])
  expect(firstPages([paths.deskReprocessing()])).toEqual([...always, paths.deskReprocessing(), paths.deskBatchNew()])
  expect([isStart(paths.deskRound()), isStart(paths.deskScan()), isStart(paths.deskUnits())]).toEqual([
    true,
    true,
    false,
  ])
})

test('of what a page leads to, the work at a door and in a store room is copied, and nothing else', () => {
  const work = [
    paths.deskHandOver('RU-1'),
    paths.deskVisit('RU-1'),
    paths.deskTakeBack('ABCD1234'),
    paths.deskInspection('ABCD1234'),
    paths.deskRoundOne('1'),
  ]
  const others = [paths.deskUnit('A'), paths.deskRound({ day: '2026-01-01' }), 'tel:1', paths.deskCharge('RU-1')]
  const html = [...work, ...others].map(href => `<a class="x" href="${href}">x</a>`).join('')
  expect(workOn(html)).toEqual(work)
})

test('a scanned unit leads to where it may be worked on; any other code to nothing', () => {
  const code = blankCode('WQ', 0)
  expect(unitPages(` ${code.toLowerCase()} `)[0]).toBe(paths.deskUnit(code))
  expect(unitPages('6901234567892')).toEqual([])
})
