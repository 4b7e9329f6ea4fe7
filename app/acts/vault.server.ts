import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keeps identity and card numbers: sealed to read back, and a keyed index to find them without reading. */
export type Vault = {
  /** AES-256-GCM; `about` ties the sealed text to its row, so that it cannot be moved to another. */
  readonly seal: (text: string, about: string) => string
  readonly open: (sealed: string, about: string) => string
  /** HMAC-SHA-256: the same number always gives the same index, and the index never gives the number. */
  readonly index: (text: string) => string
}

const KEY_BYTES = 32

/** Two secrets of 32 bytes in base64: one to seal, one to index. */
export function vaultOf(sealingKey: string, indexKey: string): Vault {
  const [sealing, indexing] = [sealingKey, indexKey].map(key => Buffer.from(key, 'base64'))
  if (sealing?.length !== KEY_BYTES || indexing?.length !== KEY_BYTES) throw new Error('a vault key has 32 bytes')
  return {
    seal(text, about) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, about) {
      const [version, packed] = sealed.split('.')
      if (version !== 'v1' || packed === undefined) throw new Error('sealed with a key that this vault does not have')
      const bytes = Buffer.from(packed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    index: text => createHmac('sha256', indexing).update(text.toUpperCase()).digest('base64url'),
  }
}
