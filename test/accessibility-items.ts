/** Where an item of the list is proven, why no machine can, or what is still missing. */
export type Proof =
  | { readonly by: string; readonly says: string }
  | { readonly why: string }
  | { readonly open: string }

const journey = (name: string, says: string): Proof => ({ by: `test/journeys/${name}.journey.ts`, says })
const everyPage = (says: string) => journey('every-page', says)
const strain = (says: string) => journey('strain', says)
const standards = (says: string) => journey('standards', says)
const signIn = journey('sign-in', 'wrong words are named, kept, and lead to their field')

/** The 58 items that every page for residents is held to, in the order of the list, each with its proof. */
export const ITEMS: readonly (readonly [item: string, proof: Proof])[] = [
  ['axe, WCAG A and AA, in every state', everyPage('violations')],
  ['axe, contrast of AAA', everyPage('violations')],
  ['axe, best practice', everyPage('violations')],
  ['IBM’s checker, WCAG 2.2', standards('wcag: []')],
  ['valid HTML', standards('html: []')],
  ['Lighthouse, accessibility 100', journey('lighthouse', 'score: 1')],
  ['the language of the page and of what stands in another', everyPage('foreignSentences')],
  ['a title of its own, and Error: before it', everyPage('every page has a title of its own')],
  ['one h1, no level skipped', everyPage('headings: 1')],
  [
    'landmarks, and the way past the header',
    { open: 'axe looks at the landmarks; that the first stop of Tab leads into main is not looked at' },
  ],
  ['a stored picture of names and landmarks', { open: 'no stored picture' }],
  ['the same help on every page', { open: 'in the footer of every page, and not compared' }],
  [
    'another language keeps page, query and form',
    journey('sign-in', 'language, size and contrast are changed where one stands, and stay'),
  ],
  ['a resident’s way by keyboard alone', journey('holding', 'and so by keyboard, in English')],
  ['the staff’s way by keyboard alone', journey('loop', 'English, by keyboard')],
  ['every stop of Tab is seen', strain('unseenStops')],
  ['no stop of Tab is covered or outside', strain('unseenStops')],
  ['Tab goes as the eye goes', { open: 'not measured' }],
  ['no trap: Escape closes and leads back', journey('scrap', 'Escape says no')],
  ['focus after an error', signIn],
  ['nothing is pressed that is no button and no link', standards('wcag: []')],
  ['the summary of errors', signIn],
  ['the error beside its field, and what was typed', signIn],
  ['every field has words that are seen', standards('wcag: []')],
  ['autocomplete as the standard has it', standards('html: []')],
  ['the right keys for phone, number and money', { open: 'not measured field by field' }],
  ['what is copied may be pasted', { open: 'no field stops it; not tried field by field' }],
  ['no puzzle', { why: 'there is none: who asks too often waits, or telephones' }],
  ['nothing asked twice', journey('draft', 'and is asked nothing twice')],
  ['answers are looked over, and each can be changed', journey('draft', 'What is looked over comes by itself')],
  ['undo within ten minutes', { by: 'app/payments/undo-payment.server.test.ts', says: 'test(' }],
  ['sent twice, done once', { by: 'app/booking/request-reservation.pg.test.ts', says: 'test(' }],
  ['consents are not ticked beforehand', { by: 'app/people/person-fields.test.tsx', says: 'test(' }],
  ['the end of a session is told two minutes before', { open: 'not built: drafts keep what was answered' }],
  ['after signing in again one goes on', journey('draft', 'who signs out half way goes on')],
  [
    'a draft stands thirty days and is then forgotten',
    { by: 'app/booking/drafts/drafts.server.test.ts', says: 'it stands thirty days' },
  ],
  [
    'what is kept says until when, and for longer',
    journey('holding', 'a resident keeps the last one while checking out'),
  ],
  ['320 px, as at 400 %', everyPage('sideways')],
  ['letters twice as large', strain('enlargeText')],
  ['more space between letters and lines', strain('spaceOut')],
  ['a phone on its side', strain('LYING')],
  ['lines no longer than one reads', { open: 'not measured' }],
  ['nobody is kept from zooming', strain('zoomLocks')],
  ['targets of 44 px', everyPage('FINGER')],
  ['targets of 60 px in large print', everyPage('ELDER_FINGER')],
  ['nothing by dragging alone', journey('driver', 'a round is planned, loaded, driven and brought home')],
  ['targets stand apart', { open: 'not measured' }],
  ['contrast in all looks', everyPage('CONTRASTS')],
  ['the system’s own colours', strain('forcedColors')],
  ['no motion for who wants none', strain('moving: 0')],
  ['never by colour alone', { open: 'every state has a word and a sign; not compared in grey' }],
  ['the switches in the header', journey('sign-in', 'signing in and the switches work all the same')],
  ['reading aloud', { open: 'not built' }],
  [
    'without scripts',
    journey('without-scripts', 'without scripts: find by pinyin, see the price, reserve, read the status, cancel'),
  ],
  ['light enough for a cheap phone', journey('weight', 'no page for residents is heavier than a cheap phone can bear')],
  ['nothing from elsewhere', strain('askedElsewhere')],
  ['what changes is announced once', { open: 'not counted' }],
  ['a receipt on paper and as a page', journey('every-page', 'violations')],
]
