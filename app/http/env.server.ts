import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

export const MODES = ['real', 'demo', 'dev', 'test'] as const
export type Mode = (typeof MODES)[number]

const Secret = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 random bytes in base64')

const Environment = z.object({
  FUJU_MODE: z.enum(MODES).default('real'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  FUJU_DATA_DIR: z.string().default('.data'),
  /** Journeys happen on a day of their own: read in mode `test` only. */
  FUJU_CLOCK_START: z.iso.datetime().optional(),
  FUJU_FRESH: z.literal('1').optional(),
  /** The address that people type: the QR codes and the cross-site check are built on it. */
  FUJU_ORIGIN: z.url().optional(),
  FUJU_TRUST_PROXY: z.literal('1').optional(),
  FUJU_ALLOW_EMBEDDED: z.literal('1').optional(),
  FUJU_SEALING_KEY: Secret.optional(),
  FUJU_INDEX_KEY: Secret.optional(),
  FUJU_SESSION_KEY: Secret.optional(),
  /** Both or neither: without them the desk takes the money and, for trying out, the test payment page. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a secret or restricted key of Stripe')
    .optional(),
  /** Of the endpoint /webhooks/stripe, as Stripe shows it when the endpoint is made. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, 'must be the signing secret of an endpoint')
    .optional(),
  /** The gateway of a carrier of text messages, and its token. */
  FUJU_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  FUJU_SMS_TOKEN: z.string().min(8).optional(),
  /** `smtps://name:password@host`, and who the e-mail is from. */
  FUJU_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FUJU_MAIL_FROM: z
    .string()
    .regex(/^[^@]*[^@\s<>]+@[^@\s<>]+>?$/, 'must be an e-mail address')
    .optional(),
})

/** Each works with the other or not at all. */
const PAIRS = [
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ['FUJU_SMS_URL', 'FUJU_SMS_TOKEN'],
  ['FUJU_MAIL_URL', 'FUJU_MAIL_FROM'],
] as const

const SECRETS = ['FUJU_SEALING_KEY', 'FUJU_INDEX_KEY', 'FUJU_SESSION_KEY'] as const
type Secrets = Record<(typeof SECRETS)[number], string>
export type Env = z.infer<typeof Environment> & Secrets & { readonly origin: string }

/** Reads what the machine says, once, at the start; what is missing in earnest stops the program with words. */
export function readEnv(given: { readonly [name: string]: string | undefined }): Env {
  // A setting that is there and empty is not set.
  const read = Environment.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
  if (!read.success) throw new Error(`Settings: ${z.prettifyError(read.error)}`)
  const env = read.data
  if (env.FUJU_MODE === 'real' && !env.DATABASE_URL && !env.FUJU_ALLOW_EMBEDDED) {
    throw new Error(
      'Set DATABASE_URL: the embedded database is for trying out. (FUJU_ALLOW_EMBEDDED=1 overrules this.)',
    )
  }
  for (const [one, other] of PAIRS)
    if (!env[one] !== !env[other]) throw new Error(`Set ${one} and ${other}, both or neither.`)
  const secrets = env.FUJU_MODE === 'real' ? givenSecrets(env) : { ...keptSecrets(env.FUJU_DATA_DIR), ...set(env) }
  return { ...env, ...secrets, origin: env.FUJU_ORIGIN ?? `http://localhost:${env.PORT}` }
}

type GivenSecrets = { readonly [Name in keyof Secrets]?: string | undefined }

const set = (env: GivenSecrets) =>
  Object.fromEntries(SECRETS.flatMap(name => (env[name] ? [[name, env[name]]] : []))) as Partial<Secrets>

function givenSecrets(env: GivenSecrets): Secrets {
  const missing = SECRETS.filter(name => !env[name])
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}: each 32 random bytes in base64.`)
  return set(env) as Secrets
}

/** For trying out, secrets are made once and kept beside the data that they seal. */
function keptSecrets(folder: string): Secrets {
  const path = resolve(folder, 'secrets.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const made = Object.fromEntries(SECRETS.map(name => [name, randomBytes(32).toString('base64')])) as Secrets
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(made), { mode: 0o600 })
  return made
}
