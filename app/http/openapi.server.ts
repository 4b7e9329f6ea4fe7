import { type ZodObject, type ZodType, z } from 'zod'
import { API_SCOPES } from '#app/access/api-scope.ts'
import { OPERATIONS, type Operation } from './api-operations.server.ts'
import { ProblemAnswer } from './api-schemas.server.ts'

type Json = { readonly [key: string]: unknown }

const SCHEMES = {
  token: { type: 'http', scheme: 'bearer', description: `A token of a centre. Scopes: ${API_SCOPES.join(', ')}` },
}
const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A request that is sent again with its key is done once and answered alike',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
}
const EVERYWHERE = { 400: 'misread', 401: 'token_missing', 403: 'scope_missing' } as const

/** The description of the API, made from the same schemas that the routes read and answer with. */
export function openApi(origin: string): Json {
  const schemas: Record<string, Json> = {}
  const place: Place = (schema, io) => placed(schema, io, schemas)
  place(ProblemAnswer, 'output')
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: '辅具租赁 Fuju API',
      version: '1',
      description:
        'Assistive devices for rent: catalogue, availability, quotes and reservations. Money is in whole fen.',
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: pathsOf(OPERATIONS, place),
    components: { securitySchemes: SCHEMES, schemas },
  }
}

function pathsOf(operations: readonly Operation[], place: Place): Json {
  const paths: Record<string, Json> = {}
  for (const one of operations)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: described(one, place) }
  return paths
}

function described(operation: Operation, place: Place): Json {
  const { params, query, body, answer, status = 200, refusals } = operation
  const parameters = [
    ...parametersIn('path', params, place),
    ...parametersIn('query', query, place),
    ...(operation.method === 'POST' ? [IDEMPOTENCY] : []),
  ]
  return {
    operationId: operation.route.replace('routes/api.v1.', ''),
    summary: operation.summary,
    security: [{ token: [operation.scope] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(place(body, 'input')) } } : {}),
    responses: {
      [status]: { description: operation.summary, content: json(place(answer, 'output')) },
      ...Object.fromEntries(Object.entries(EVERYWHERE).map(([code, refusal]) => [code, refused([refusal])])),
      ...(refusals.includes('not_found') ? { 404: refused(['not_found']) } : {}),
      default: refused(refusals.filter(name => name !== 'not_found')),
    },
  }
}

const json = (schema: Json) => ({ 'application/json': { schema } })

const refused = (names: readonly string[]): Json => ({
  description: names.length > 0 ? `Refused: ${names.join(', ')}` : 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function parametersIn(where: 'path' | 'query', schema: ZodObject | undefined, place: Place): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = place(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, one]) => {
    const { description, ...rest } = one as { description?: string }
    return { name, in: where, required: required.includes(name), ...(description ? { description } : {}), schema: rest }
  })
}

type Place = (schema: ZodType, io: 'input' | 'output') => Json

/** Puts what has a name among the components, and answers with the schema or with where it now stands. */
function placed(schema: ZodType, io: 'input' | 'output', components: Record<string, Json>): Json {
  const made = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }))
  const { $defs = {}, $schema: _, id, ...rest } = JSON.parse(made.replaceAll('#/$defs/', '#/components/schemas/'))
  for (const [name, { id: _id, ...one }] of Object.entries<Json>($defs)) components[name] = one
  if (typeof id !== 'string') return rest
  components[id] = rest
  return { $ref: `#/components/schemas/${id}` }
}
