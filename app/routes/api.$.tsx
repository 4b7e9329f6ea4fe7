import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/http/problem.server.ts'

/** Addresses of the API that are none: programs are told so in their own form. */
export const loader = ({ context }: LoaderFunctionArgs) => problem('not_found', { language: context.reader.language })
export const action = ({ context }: ActionFunctionArgs) => problem('not_found', { language: context.reader.language })
