import type { RequestContext } from '#app/http/context.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
