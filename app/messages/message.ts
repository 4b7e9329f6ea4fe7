import type { Bilingual } from '#app/catalogue/category.ts'

/** A message ready to be sent to a phone. */
export type Message = { readonly phone: string; readonly text: Bilingual }
