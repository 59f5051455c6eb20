import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_MS = 30_000
const DIGITS = 6

/** The 6-digit code of a time step, as an authenticator app works it out (RFC 6238, SHA-1). */
export function totp(secret: Uint8Array, atMs: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / STEP_MS)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  // RFC 4226, 5.3: the last four bits say where the 31 bits are taken from.
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

export interface PracticeCodes {
  /** What the owner's authenticator shows now, and for how long. */
  current(ownerId: string): { code: string; secondsLeft: number }
  /** The step before and the one after count too: a person types slowly, and clocks differ. */
  accepts(ownerId: string, code: string): boolean
}

/** Plays everybody's authenticator app. The secret behind it lives as long as the process: nothing is protected by it. */
export function practiceCodes(now: () => number): PracticeCodes {
  const root = randomBytes(32)
  const secretOf = (ownerId: string) => createHmac('sha256', root).update(ownerId).digest().subarray(0, 20)
  return {
    current(ownerId) {
      const at = now()
      return { code: totp(secretOf(ownerId), at), secondsLeft: Math.ceil((STEP_MS - (at % STEP_MS)) / 1000) }
    },
    accepts(ownerId, code) {
      const secret = secretOf(ownerId)
      const given = Buffer.from(code)
      return [-STEP_MS, 0, STEP_MS].some((shiftMs) => {
        const expected = Buffer.from(totp(secret, now() + shiftMs))
        return given.length === expected.length && timingSafeEqual(given, expected)
      })
    },
  }
}
