import type { LoaderFunctionArgs } from '@remix-run/node'
import { dataResponse } from '#app/http/answer.server.ts'
import { openApi } from '#app/http/openapi.server.ts'

/** Open to everybody: it says how to ask, and nothing that anybody asked. */
export const loader = ({ context }: LoaderFunctionArgs) => dataResponse(openApi(context.origin), 200)
