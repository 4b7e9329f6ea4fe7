import { type Actor, covers, has } from '#app/acts/actor.ts'
import { paths } from '#app/paths.ts'
import { CARE_RULES } from './care-rules.ts'
import type { RequestContext } from './context.ts'
import { ROUTE_RULES, type RouteRule } from './route-rules.ts'

type Asked = { readonly request: Request; readonly context: RequestContext }
// biome-ignore lint/suspicious/noExplicitAny: the framework's own types of a route's functions differ by version; only request and context are read
type Call = (args: any) => any
type RouteModule = { readonly loader?: Call | undefined; readonly action?: Call | undefined }
type Build = { readonly routes: { readonly [id: string]: { readonly module: RouteModule } | undefined } }

/** Routes that read or change something and have no rule, and rules without a route. Both are mistakes. */
export function mismatches(routes: Build['routes'], rules = ROUTE_RULES): string[] {
  const surface = Object.keys(routes).filter(id => routes[id]?.module.loader || routes[id]?.module.action)
  return [
    ...surface.filter(id => !rules[id]).map(id => `${id} has no rule`),
    ...Object.keys(rules)
      .filter(id => !surface.includes(id))
      .map(id => `${id} has a rule and no loader or action`),
  ]
}

/** A copy of the build in which every loader and action first asks whether this actor may. */
export function guarded<B extends Build>(build: B): B {
  const wrong = mismatches(build.routes)
  if (wrong.length > 0) throw new Error(`Access: ${wrong.join('; ')}`)
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: behind(id, route.module) },
  ])
  return { ...build, routes: Object.fromEntries(routes) }
}

function behind(id: string, module: RouteModule): RouteModule {
  const { loader, action } = module
  return {
    ...module,
    ...(loader ? { loader: guardedCall(id, loader) } : {}),
    ...(action ? { action: guardedCall(id, action) } : {}),
  }
}

function guardedCall(id: string, call: Call): Call {
  return (args: Asked) => {
    const rule = ROUTE_RULES[id]
    const answer = refusalOf(rule, args.request, args.context) ?? careRefusalOf(id, rule, args.context.actor)
    if (answer) throw answer
    return call(args)
  }
}

function refusalOf(
  rule: RouteRule | undefined,
  request: Request,
  { actor, mode }: RequestContext,
): Response | undefined {
  if (rule === 'anyone' || rule === 'token') return undefined
  if (rule === 'demo') return mode === 'real' ? new Response('Not found', { status: 404 }) : undefined
  if (actor.id === 'visitor') return askToSignIn(request)
  if (rule === 'signed-in') return undefined
  return rule && has(actor, rule) ? undefined : forbidden()
}

const forbidden = () => new Response('Forbidden', { status: 403 })

/** Who acts for another opens what everybody may, and of the rest what the consent covers. */
function careRefusalOf(id: string, rule: RouteRule | undefined, actor: Actor): Response | undefined {
  const needed = CARE_RULES[id]
  if (actor.actingFor === null || needed === 'always') return undefined
  if (needed === undefined) return rule === 'anyone' || rule === 'demo' ? undefined : forbidden()
  return covers(actor, needed) ? undefined : forbidden()
}

function askToSignIn(request: Request): Response {
  if (request.method !== 'GET') return new Response('Please sign in', { status: 401 })
  const { pathname, search } = new URL(request.url)
  return new Response(null, { status: 302, headers: { Location: paths.signIn(pathname + withoutData(search)) } })
}

/** The framework asks for a page's data with a parameter of its own. */
const withoutData = (search: string): string => {
  const query = new URLSearchParams(search)
  query.delete('_data')
  return query.size > 0 ? `?${query}` : ''
}
