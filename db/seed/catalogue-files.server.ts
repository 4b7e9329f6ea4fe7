import { readdirSync, readFileSync } from 'node:fs'
import { CatalogueFile } from './catalogue.input.ts'

const FOLDER = new URL('./catalogue/', import.meta.url)

/** The files as they lie there, in the order of the categories' codes. */
export const catalogueTexts = (): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }))

export const readCatalogue = (): readonly CatalogueFile[] =>
  catalogueTexts().map(({ text }) => CatalogueFile.parse(JSON.parse(text)))
