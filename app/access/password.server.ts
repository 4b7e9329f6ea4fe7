import { hash, verify } from '@node-rs/argon2'

/** argon2id; 19 MiB and two passes, as OWASP advises. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** A hash of nobody's password: an unknown address takes as long as a wrong password. */
const NOBODY = hashPassword('nobody has this password')

export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await NOBODY), password)
  return isRight && !!kept
}
