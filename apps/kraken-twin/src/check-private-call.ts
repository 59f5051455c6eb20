import { isAllowed } from './address-list.ts'
import type { KeyRing, KnownKey } from './key-ring.ts'
import type { Lockouts } from './lockouts.ts'
import type { PrivateMethod } from './methods/private-call.ts'
import { type Params, text } from './params.ts'
import { sameSignature, signSpot } from './sign.ts'
import { type Switches, TIERS } from './switches.ts'
import type { IssuedKey } from './types.ts'

/** A private call as it arrived. */
export interface SignedCall {
  /** Path with query string. */
  target: string
  body: string
  /** What the body says. */
  params: Params
  publicKey: string | undefined
  signature: string | undefined
  from: string
  nowMs: number
}

export type Checked = { known: KnownKey } | { error: string }

const INVALID_KEY = 'EAPI:Invalid key'

/**
 * Kraken's checks of a signed call, in the order that dossier section 14 proposes, from the lockout on: key, address, signature, nonce,
 * OTP, call counter, permission. A call that fails one uses up nothing of the later ones: a wrong signature leaves the nonce unused.
 *
 * @param method - undefined when there is none of this name.
 * @param caller - who is locked out after too many rejected keys; undefined for nobody.
 */
export function checkPrivateCall(
  call: SignedCall,
  method: PrivateMethod | undefined,
  keys: KeyRing,
  lockouts: Lockouts,
  switches: Switches,
  caller: string | undefined,
): Checked {
  if (caller !== undefined && lockouts.refuses(caller, switches.lockout.lengthMs, call.nowMs))
    return { error: 'EGeneral:Temporary lockout' }
  if (!method) return { error: 'EGeneral:Unknown method' }

  const checked = authenticate(call, keys, switches)
  if ('error' in checked) {
    // Whatever the cause was, a rejected key is what Kraken counts.
    if (caller !== undefined && checked.error === INVALID_KEY) lockouts.rejected(caller, switches.lockout, call.nowMs)
    return checked
  }
  if (caller !== undefined) lockouts.accepted(caller)

  const error = authorise(checked, method, switches, call.nowMs)
  return error === undefined ? checked : { error }
}

/** Whether the key exists and may be used at all. */
export function usableKey(publicKey: string, keys: KeyRing, nowMs: number): KnownKey | undefined {
  const known = keys.find(publicKey)
  if (known?.key.kind !== 'spot') return undefined
  return known.key.validUntil > 0 && nowMs >= known.key.validUntil * 1000 ? undefined : known
}

function authenticate(call: SignedCall, keys: KeyRing, switches: Switches): Checked {
  const known = call.publicKey === undefined ? undefined : usableKey(call.publicKey, keys, call.nowMs)
  if (!known || call.signature === undefined) return { error: INVALID_KEY }
  if (!isAllowed(known.key.ipAllowlist, call.from)) return { error: switches.ipError }

  const nonce = text(call.params, 'nonce') ?? ''
  if (!sameSignature(signSpot(call.target, nonce, call.body, known.key.privateKey), call.signature))
    return { error: switches.signatureError }
  if (!known.nonces.use(nonce, known.key.nonceWindow, switches.lastNonce)) return { error: 'EAPI:Invalid nonce' }
  if (!hasOtp(text(call.params, 'otp'), known.key, switches)) return { error: switches.otpError }
  return { known }
}

/** A key that was made without one has no right code to compare with, so whichever six digits come will do. */
function hasOtp(otp: string | undefined, key: IssuedKey, { twoFactor }: Switches): boolean {
  if (key.otp) return otp === key.otp
  return twoFactor === 'as-made' || /^\d{6}$/.test(otp ?? '')
}

function authorise({ known }: { known: KnownKey }, method: PrivateMethod, switches: Switches, nowMs: number): string | undefined {
  const cost = method.cost === 'history' ? switches.historyCost : method.cost
  if (cost > 0 && !known.counter.spend(cost, TIERS[switches.tier], nowMs)) return 'EAPI:Rate limit exceeded'
  const granted = new Set(known.key.permissions)
  return method.needs.every((group) => group.some((permission) => granted.has(permission))) ? undefined : 'EGeneral:Permission denied'
}
