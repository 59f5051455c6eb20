// What the control page offers: one entry a control. `name` is where the value lies in the settings, `scale` how many of the setting's
// units one of the control's is, `shown` when the control has a meaning, `everybody` that a single key cannot have it.

const option = (value, label) => ({ value, label })
const wrongNumber = (from, to) => `Enter a whole number from ${from} to ${to}.`
const ERROR_TEXT = 'Enter an error as Kraken writes it: 1 to 200 plain characters.'
const text = (name, label, help, rest = {}) => ({ name, label, help, type: 'text', list: 'error-texts', error: ERROR_TEXT, ...rest })
const select = (name, label, help, options, rest = {}) => ({
  name,
  label,
  help,
  type: 'select',
  options,
  error: 'Choose another.',
  ...rest,
})
const check = (name, label, help, rest = {}) => ({ name, label, help, type: 'check', error: 'Not possible here.', ...rest })
const number = (name, label, help, [from, to], rest = {}) => ({
  name,
  label,
  help,
  type: 'number',
  error: wrongNumber(from, to),
  ...rest,
})

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
  select('casing', 'Spelling of the fields', 'How GetApiKeyInfo writes them.', [
    option('camel', 'apiKeyName, as documented'),
    option('snake', 'api_key_name, as captured'),
  ]),
  select('numbers', 'Types of the numbers', 'Times and the nonce window.', [
    option('documented', 'As documented: times are text'),
    option('string', 'All text'),
    option('number', 'All numbers'),
  ]),
  select('emptyAllowlist', 'No address restriction', 'How an empty list of addresses looks.', [
    option('[]', '[] – an empty list'),
    option('[""]', '[""] – a list with empty text'),
  ]),
  select('getApiKeyInfo', 'GetApiKeyInfo', 'Without it a program has to find the rights out by trying.', [
    option('on', 'Available'),
    option('unknown-method', 'EGeneral:Unknown method'),
  ]),
]

const refusals = [
  text('ipError', 'Error for a foreign address', 'When the caller is not in the key’s address list.'),
  text('signatureError', 'Error for a wrong signature', 'When the private key is not the right one.'),
  select('twoFactor', 'One-time password', 'Whether a call has to carry one.', [
    option('as-made', 'Not needed'),
    option('required', 'Needed in every call'),
  ]),
  text('otpError', 'Error for a missing one-time password', 'Kraken does not say that it is about two-factor.'),
  text('lastNonce', 'Highest nonce used by others', '0 is none. With 18446744073709551615 no nonce is high enough.', {
    list: undefined,
    error: 'Enter a whole number from 0 to 18446744073709551615.',
  }),
]

const limits = [
  select('tier', 'Tier', 'How many calls the key may make.', [
    option('starter', 'Starter: 15, then 0.33 a second'),
    option('intermediate', 'Intermediate: 20, then 0.5 a second'),
    option('pro', 'Pro: 20, then 1 a second'),
  ]),
  select('historyCost', 'Cost of a history call', 'Ledgers and trade history.', [option('2', '2 calls'), option('4', '4 calls')]),
  number('lockout.threshold', 'Lockout after', 'Rejected keys in a row.', [1, 1000]),
  number('lockout.lengthMs', 'Lockout length (minutes)', 'Each further try starts it anew.', [0, 1440], { scale: 60_000 }),
  select('lockout.scope', 'Who is locked out', 'For one key it never reaches other keys.', [
    option('key', 'The key'),
    option('address', 'The address'),
  ]),
]

const service = [
  select('system', 'System status', 'One key’s private calls follow it; what all callers read stays as it is for all keys.', [
    option('online', 'Online'),
    option('maintenance', 'Maintenance'),
    option('cancel_only', 'Cancel only'),
    option('post_only', 'Post only'),
  ]),
  number('latencyMs', 'Delay of every answer (ms)', 'As if Kraken were far away.', [0, 600_000]),
  text('serviceError.error', 'Error in place of answers', 'Empty for none.'),
  { ...select('serviceError.path', 'Calls with that error', 'All, or those of one path.', []), paths: [option('*', 'All private calls')] },
]

const webSocket = [
  select(
    'webSocket.kind',
    'WebSocket behaviour',
    'What a program meets that connects or subscribes. Refusing to connect: for all keys only.',
    [
      option('normal', 'Normal'),
      { ...option('refuse', 'Refuses to connect'), everybody: true },
      option('error', 'Answers subscriptions with an error'),
      option('close-1008', 'Closes with 1008, policy violation'),
      option('no-snapshot', 'Confirms, and sends no data'),
      option('silent', 'Stays silent'),
    ],
  ),
  number('webSocket.refuse', 'HTTP status of the refusal', '403 from the edge, 503 in an outage.', [400, 599], {
    shown: ['webSocket.kind', /^refuse$/],
    normal: '403',
  }),
  text('webSocket.error', 'Error of a subscription', 'In its place.', {
    shown: ['webSocket.kind', /^error$/],
    normal: 'EGeneral:Permission denied',
  }),
  check('webSocketAddressLock', 'Address list holds for WebSockets', 'Kraken does not say whether it does.'),
  check('statusFrame', 'Status message on connecting', 'For all keys only: nobody has named a key yet.', { everybody: true }),
  number('tokenLifetimeMs', 'Token lifetime (seconds)', '0: every token has lapsed.', [0, 86_400], { scale: 1000 }),
  number('webSocketIdleMs', 'Closes when silent for (ms)', 'Without a subscription.', [100, 86_400_000]),
  number('heartbeatMs', 'Time between heartbeats (ms)', 'With a subscription.', [100, 86_400_000]),
]

const NEEDS_MS = /^(latency|jitter|slow-drip|never-ending)$/
const network = [
  select('fault.kind', 'Network fault', 'Breaks the connection or the answer itself.', [
    option('none', 'None'),
    { ...option('refused', 'Connections refused'), everybody: true },
    option('reset', 'Connection reset'),
    option('close', 'Connection closed without an answer'),
    option('hang', 'Half-open: no answer, ever'),
    option('latency', 'Late'),
    option('jitter', 'Late by a random time'),
    option('slow-drip', 'Slow drip, byte by byte'),
    option('never-ending', 'An answer without end'),
    option('truncated', 'Truncated JSON'),
    option('cut-off', 'Cut off before its declared length'),
    option('oversized', 'Oversized: 10 MiB'),
    option('empty', 'Empty'),
    option('empty-object', 'Only {}'),
    option('empty-error', 'No error and no result'),
    option('html-403', 'HTML page, 403'),
    option('html-429', 'HTML page, 429'),
    option('html-502', 'HTML page, 502'),
    option('html-520', 'HTML page, 520'),
    option('redirect', 'Redirect'),
    option('frame-rubbish', 'WebSocket: a message that is no JSON'),
    option('frame-cut', 'WebSocket: ends in the middle of a message'),
    option('frame-close', 'WebSocket: closes before its data'),
  ]),
  number('fault.ms', 'Length of the fault (ms)', 'How late, or between the bytes.', [1, 600_000], {
    shown: ['fault.kind', NEEDS_MS],
    normal: '1000',
  }),
  {
    ...select('fault.path', 'Path of the fault', 'All paths, or one.', [], { shown: ['fault.kind', /^(?!none|refused|frame)/] }),
    paths: [option('', 'All paths')],
  },
  number('fault.times', 'Number of times', 'Empty: until “Back to normal”.', [1, 10_000], {
    shown: ['fault.kind', /^(?!none|refused)/],
    normal: '',
  }),
]

export const GROUPS = [
  { title: 'Key information (GetApiKeyInfo)', fields: keyInfo },
  { title: 'Refused calls', fields: refusals },
  { title: 'Limits and lockout', fields: limits },
  { title: 'Service', fields: service },
  { title: 'WebSocket', fields: webSocket },
  {
    title: 'Network',
    note: 'Not possible for one key: refused connections, public calls and the WebSocket’s connecting, as none of them says whose it is. Choose all keys for these.',
    fields: network,
  },
]
export const FIELDS = GROUPS.flatMap(({ fields }) => fields)
