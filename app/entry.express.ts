import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { guarded } from '#app/http/guard.server.ts'
import type { ContextGiver } from '#app/http/request-context.server.ts'
import type { Pages } from '#app/http/web.server.ts'

/** The pages of the service behind the guard: the only place where express meets the framework. */
export const pagesOf = (isFresh: boolean): Promise<Pages> => (isFresh ? freshPages() : builtPages())

async function builtPages(): Promise<Pages> {
  const built: ServerBuild = await import(pathToFileURL(resolve('build/server/index.js')).href)
  const build = guarded(built)
  return {
    handler: getLoadContext => createRequestHandler({ build, mode: 'production', getLoadContext }),
    files: undefined,
    close: async () => undefined,
  }
}

/** Made afresh by Vite while they are written. */
async function freshPages(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: 'remix.config.js', server: { middlewareMode: true } })
  const build = async () => guarded((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild)
  const handler = (getLoadContext: ContextGiver): RequestHandler =>
    createRequestHandler({ build, mode: 'development', getLoadContext })
  return { handler, files: vite.middlewares, close: () => vite.close() }
}
