import { expect, test } from 'vitest'
import { writtenIn } from './conflict.ts'

test.each([
  ['nothing', {}, []],
  ['an empty note', { note: ' ', key: 'abc' }, []],
  [
    'a form of a hand-over',
    {
      unitCode: 'A2BCD3EF',
      checked: ['is_clean', 'works'],
      signedName: '王桂兰',
      signedDrawn: 'data:image/png;base64,xx',
    },
    [
      { field: 'signedName', kind: 'words', text: '王桂兰' },
      { field: 'checked', kind: 'ticks', count: 2 },
      { field: 'signedDrawn', kind: 'pictures', count: 1 },
    ],
  ],
  ['one tick is one', { trained: 'tried_it_themselves' }, [{ field: 'trained', kind: 'ticks', count: 1 }]],
  ['several codes stand under each other', { codes: ['A', 'B'] }, [{ field: 'codes', kind: 'words', text: 'A\nB' }]],
] as const)('of what a device has kept a person is told what they need: %s', (_, kept, told) =>
  expect(writtenIn(kept)).toEqual(told),
)
