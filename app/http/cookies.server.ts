import { parse } from 'node:querystring'
import type { Request } from 'express'

export const cookiesOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parse(request.get('cookie') ?? '', ';')).map(([name, value]) => [name.trim(), String(value)]),
  )
