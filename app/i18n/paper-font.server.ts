import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { convert } from 'fontverter'

const require = createRequire(import.meta.url)
const file = () => require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2')

let made: Promise<Buffer> | undefined

/** Noto Sans SC with the whole simplified set. Unpacked once: from this form a PDF takes only the signs that it shows. */
export function paperFont(): Promise<Buffer> {
  made ??= readFile(file()).then(packed => convert(packed, 'truetype'))
  return made
}
