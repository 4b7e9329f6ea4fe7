import type { Translated } from '../translated.ts'
import type { guides as zh } from '../zh-CN/guides.ts'

export const guides: Translated<typeof zh> = {
  title: 'Choosing and using devices',
  lead: 'A few short guides. Ask a doctor about your health first, and a fitter when you are not sure.',
  back: 'Back to all guides',
  read: 'Worth reading first',
  about: 'About these devices',
  ask: 'This is general advice and does not replace a doctor or a fitter. If in doubt, call the number at the foot of the page.',
  print: 'You can print this page with your browser and keep it beside the device.',
  glossary: 'What the words mean',
  glossary_lead: 'Words that come up when you rent, said plainly.',
  footer: 'To read',
}
