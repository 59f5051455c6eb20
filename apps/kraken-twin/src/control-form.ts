import { z } from 'zod'
import { FUTURES_CHECK } from './futures-rest.ts'
import { hintOf } from './key-hint.ts'
import { PRIVATE_METHODS } from './methods/private-methods.ts'
import { PUBLIC_METHODS } from './methods/public-methods.ts'
import { ANSWER_FAULTS, type Fault, FRAME_FAULTS, type Switches } from './switches.ts'
import type { IssuedKey, TwinCall } from './types.ts'

/** Whatever is chosen here, somebody waits for it; a day is longer than anybody does. */
const DAY_MS = 24 * 60 * 60_000
const MAX_WAIT_MS = 10 * 60_000
const UINT64_MAX = 2n ** 64n - 1n

/** The calls of one key; the others say nothing of keys. */
export const KEY_PATHS: readonly string[] = [...[...PRIVATE_METHODS.keys()].map((name) => `/0/private/${name}`), FUTURES_CHECK]
export const OTHER_PATHS: readonly string[] = [...[...PUBLIC_METHODS.keys()].map((name) => `/0/public/${name}`), '/v2', '/public/v2']

const isErrorText = (text: unknown): boolean => typeof text === 'string' && /^[\x20-\x7e]{1,200}$/.test(text) && text.trim() === text
const isServiceErrors = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([path, error]) => (path === '*' || [...KEY_PATHS, ...OTHER_PATHS].includes(path)) && isErrorText(error))

const errorText = z.string().refine(isErrorText)
const ms = (min: number, max: number) => z.int().min(min).max(max)

const switches = {
  casing: z.enum(['camel', 'snake']),
  numbers: z.enum(['documented', 'string', 'number']),
  emptyAllowlist: z.enum(['[]', '[""]']),
  getApiKeyInfo: z.enum(['on', 'unknown-method']),
  historyCost: z.union([z.literal(2), z.literal(4)]),
  tier: z.enum(['starter', 'intermediate', 'pro']),
  lockout: z.strictObject({ threshold: z.int().min(1).max(1000), lengthMs: ms(0, DAY_MS), scope: z.enum(['key', 'address']) }),
  ipError: errorText,
  signatureError: errorText,
  otpError: errorText,
  twoFactor: z.enum(['as-made', 'required']),
  lastNonce: z.string().refine((text) => /^\d{1,20}$/.test(text) && BigInt(text) <= UINT64_MAX),
  tokenLifetimeMs: ms(0, DAY_MS),
  statusFrame: z.boolean(),
  system: z.enum(['online', 'maintenance', 'cancel_only', 'post_only']),
  // Checked as a whole: a complaint about one entry would repeat its name, which anybody may have pasted.
  serviceError: z.custom<Switches['serviceError']>(isServiceErrors),
  latencyMs: ms(0, MAX_WAIT_MS),
  webSocket: z.union([
    z.enum(['normal', 'close-1008', 'no-snapshot', 'silent']),
    z.strictObject({ refuse: z.int().min(400).max(599) }),
    z.strictObject({ error: errorText }),
  ]),
  webSocketAddressLock: z.boolean(),
  webSocketIdleMs: ms(100, DAY_MS),
  heartbeatMs: ms(100, DAY_MS),
} satisfies Record<keyof Switches, z.ZodType>

const fault = z
  .strictObject({
    kind: z.enum(['refused', ...ANSWER_FAULTS, ...FRAME_FAULTS]),
    status: z.exactOptional(z.int().min(300).max(599)),
    ms: z.exactOptional(ms(1, MAX_WAIT_MS)),
    path: z.exactOptional(z.enum([...KEY_PATHS, ...OTHER_PATHS])),
    times: z.exactOptional(z.int().min(1).max(10_000)),
  })
  .refine(({ kind, path, times }) => kind !== 'refused' || (path === undefined && times === undefined), { path: ['kind'] })

/** What the control page sets. What it does not name stays; `fault` takes the place of those there are, `null` of none. */
export const Settings = z.strictObject({
  switches: z.exactOptional(z.strictObject(switches).partial().transform(withoutUndefined)),
  fault: z.exactOptional(z.nullable(fault)),
})
export type Settings = z.output<typeof Settings>

/** JSON knows no `undefined`: what is there has a value. */
function withoutUndefined(change: { [Name in keyof Switches]?: Switches[Name] | undefined }): Partial<Switches> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/** The field that has no meaning for a single key: nobody knows whose it is before the key is named. */
export function notForOneKey({ switches, fault }: Settings): string | undefined {
  if (switches?.statusFrame !== undefined) return 'switches.statusFrame'
  if (typeof switches?.webSocket === 'object' && 'refuse' in switches.webSocket) return 'switches.webSocket'
  if (fault?.kind === 'refused') return 'fault.kind'
  return fault?.path !== undefined && !KEY_PATHS.includes(fault.path) ? 'fault.path' : undefined
}

/** A call as the page lists it: field by field, so that a new field of a call never slips out. */
export const toShownCall = ({ transport, path, publicKey, from, at, errors, fault }: TwinCall) => ({
  transport,
  path,
  keyHint: publicKey === undefined ? null : hintOf(publicKey),
  from,
  at,
  errors,
  fault: fault ?? null,
})

export const toShownKey = ({ id, name, publicKey }: IssuedKey, changed: boolean) => ({ id, name, keyHint: hintOf(publicKey), changed })

export const toShownFault = ({ forKey: _, ...rest }: Fault): Omit<Fault, 'forKey'> => rest
