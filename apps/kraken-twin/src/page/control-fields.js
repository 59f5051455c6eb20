// What the control page offers: one entry a control. `name` is where the value lies in the settings, `scale` how many of the setting's
// units one of the control's is, `shown` when the control has a meaning, `everybody` that a single key cannot have it. How each is
// called is in the catalogues, by the same names; `says` is a choice in Kraken's own words.

const option = (value, rest = {}) => ({ value, ...rest })
const options = (...values) => values.map((value) => option(value))
const text = (name, rest = {}) => ({ name, type: 'text', list: 'error-texts', ...rest })
const select = (name, offered, rest = {}) => ({ name, type: 'select', options: offered, ...rest })
const check = (name, rest = {}) => ({ name, type: 'check', ...rest })
const number = (name, range, rest = {}) => ({ name, type: 'number', range, ...rest })

export const ERROR_TEXTS = [
  'EAPI:Invalid key',
  'EAPI:Invalid signature',
  'EAPI:Invalid nonce',
  'EAPI:Rate limit exceeded',
  'EGeneral:Permission denied',
  'EGeneral:Temporary lockout',
  'EGeneral:Internal error',
  'EGeneral:Unknown method',
  'EService:Unavailable',
  'EService:Busy',
  'EService:Timeout',
  'EService: Throttled: 1893456000',
]

const keyInfo = [
  select('casing', options('camel', 'snake')),
  select('numbers', options('documented', 'string', 'number')),
  select('emptyAllowlist', options('[]', '[""]')),
  select('getApiKeyInfo', [option('on'), option('unknown-method', { says: 'EGeneral:Unknown method' })]),
]

const refusals = [
  text('ipError'),
  text('signatureError'),
  select('twoFactor', options('as-made', 'required')),
  text('otpError'),
  text('lastNonce', { list: undefined, range: [0, '18446744073709551615'] }),
]

const limits = [
  select('tier', options('starter', 'intermediate', 'pro')),
  select('historyCost', options('2', '4')),
  number('lockout.threshold', [1, 1000]),
  number('lockout.lengthMs', [0, 1440], { scale: 60_000 }),
  select('lockout.scope', options('key', 'address')),
]

const service = [
  select('system', options('online', 'maintenance', 'cancel_only', 'post_only')),
  number('latencyMs', [0, 600_000]),
  text('serviceError.error'),
  select('serviceError.path', [], { paths: options('*') }),
]

const webSocket = [
  select('webSocket.kind', [
    option('normal'),
    option('refuse', { everybody: true }),
    ...options('error', 'close-1008', 'no-snapshot', 'silent'),
  ]),
  number('webSocket.refuse', [400, 599], { shown: ['webSocket.kind', /^refuse$/], normal: '403' }),
  text('webSocket.error', { shown: ['webSocket.kind', /^error$/], normal: 'EGeneral:Permission denied' }),
  check('webSocketAddressLock'),
  check('statusFrame', { everybody: true }),
  number('tokenLifetimeMs', [0, 86_400], { scale: 1000 }),
  number('webSocketIdleMs', [100, 86_400_000]),
  number('heartbeatMs', [100, 86_400_000]),
]

const NEEDS_MS = /^(latency|jitter|slow-drip|never-ending)$/
const network = [
  select('fault.kind', [
    option('none'),
    option('refused', { everybody: true }),
    ...options('reset', 'close', 'hang', 'latency', 'jitter', 'slow-drip', 'never-ending', 'truncated', 'cut-off', 'oversized'),
    ...options('empty', 'empty-object', 'empty-error', 'html-403', 'html-429', 'html-502', 'html-520', 'redirect'),
    ...options('frame-rubbish', 'frame-cut', 'frame-close'),
  ]),
  number('fault.ms', [1, 600_000], { shown: ['fault.kind', NEEDS_MS], normal: '1000' }),
  select('fault.path', [], { shown: ['fault.kind', /^(?!none|refused|frame)/], paths: options('') }),
  number('fault.times', [1, 10_000], { shown: ['fault.kind', /^(?!none|refused)/], normal: '' }),
]

export const GROUPS = [
  { name: 'keyInfo', fields: keyInfo },
  { name: 'refusals', fields: refusals },
  { name: 'limits', fields: limits },
  { name: 'service', fields: service },
  { name: 'webSocket', fields: webSocket },
  { name: 'network', fields: network },
]
export const FIELDS = GROUPS.flatMap(({ fields }) => fields)
