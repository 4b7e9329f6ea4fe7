import type { words } from './zh-CN/words.ts'

// Keys are typed by the Chinese words: a key that is not there does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: [
      'ui',
      'access',
      'care',
      'catalogue',
      'comparing',
      'guides',
      'people',
      'eligibility',
      'programmes',
      'pricing',
      'inventory',
      'ledger',
      'fitting',
      'booking',
      'availability',
      'draft',
      'holding',
      'waiting',
      'rental',
      'payments',
      'delivery',
      'reprocessing',
      'aftercare',
      'messages',
      'changing',
      'risk',
      'reporting',
      'scanning',
      'stock',
      'upkeep',
      'floor',
      'imports',
      'offline',
    ]
    resources: typeof words
    returnNull: false
  }
}
