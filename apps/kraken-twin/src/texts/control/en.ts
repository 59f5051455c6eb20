/** What the page says on which a person chooses how the exchange answers. */
export const control = {
  shown: {
    title: 'Control – Kraken Pro (practice)',
    control: 'Control',
    about:
      'Choose how this exchange answers, then test a key and see what it comes to. Settings hold until “Back to normal”, or until the exchange starts anew.',
    createFirst: 'Create one first.',
    keys: 'Keys',
    keysHelp: 'What is set for one key holds against what is set for all keys.',
    setNow: 'Set now',
    normal: 'Back to normal',
    apply: 'Apply',
    lastCalls: 'Last calls',
    noCalls: 'No calls yet.',
  },
  said: {
    allKeys: 'All keys',
    changedKey: '{key} – changed',
    applied: 'Applied: {name}.',
    normalAgain: 'Back to normal: {name}.',
    allNormal: 'Everything is normal.',
    nothingOfItsOwn: 'Nothing of its own: this key follows what is set for all keys.',
    on: 'On',
    off: 'Off',
    none: 'None',
    onPath: 'on {path}',
    timesMore: '{times} more',
    from: 'from {address}',
    fromWithKey: 'from {address}, key {key}',
    fault: 'Fault: {fault}',
    noError: 'No error',
    networkNote:
      'Not possible for one key: refused connections, public calls and the WebSocket’s connecting, as none of them says whose it is. Choose all keys for these.',
    groups: {
      keyInfo: 'Key information (GetApiKeyInfo)',
      refusals: 'Refused calls',
      limits: 'Limits and lockout',
      service: 'Service',
      webSocket: 'WebSocket connections',
      network: 'Network',
    },
    wrong: {
      text: 'Enter an error as Kraken writes it: 1 to 200 plain characters.',
      select: 'Choose another.',
      check: 'Not possible here.',
      number: 'Enter a whole number from {from} to {to}.',
    },
    controls: {
      casing: {
        label: 'Spelling of the fields',
        help: 'How GetApiKeyInfo writes them.',
        options: {
          camel: 'apiKeyName, as documented',
          snake: 'api_key_name, as captured',
        },
      },
      numbers: {
        label: 'Types of the numbers',
        help: 'Times and the nonce window.',
        options: {
          documented: 'As documented: times are text',
          string: 'All text',
          number: 'All numbers',
        },
      },
      emptyAllowlist: {
        label: 'No address restriction',
        help: 'How an empty list of addresses looks.',
        options: {
          '[]': '[] – an empty list',
          '[""]': '[""] – a list with empty text',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo answers',
        help: 'Without it a program has to find the rights out by trying.',
        options: {
          on: 'Available',
        },
      },
      ipError: {
        label: 'Error for a foreign address',
        help: 'When the caller is not in the key’s address list.',
      },
      signatureError: {
        label: 'Error for a wrong signature',
        help: 'When the private key is not the right one.',
      },
      twoFactor: {
        label: 'One-time password',
        help: 'Whether a call has to carry one.',
        options: {
          'as-made': 'Not needed',
          required: 'Needed in every call',
        },
      },
      otpError: {
        label: 'Error for a missing one-time password',
        help: 'Kraken does not say that it is about two-factor.',
      },
      lastNonce: {
        label: 'Highest nonce used by others',
        help: '0 is none. With 18446744073709551615 no nonce is high enough.',
      },
      tier: {
        label: 'Tier',
        help: 'How many calls the key may make.',
        options: {
          starter: 'Starter: 15, then 0.33 a second',
          intermediate: 'Intermediate: 20, then 0.5 a second',
          pro: 'Pro: 20, then 1 a second',
        },
      },
      historyCost: {
        label: 'Cost of a history call',
        help: 'Ledgers and trade history.',
        options: {
          2: '2 calls',
          4: '4 calls',
        },
      },
      'lockout.threshold': {
        label: 'Lockout after',
        help: 'Rejected keys in a row.',
      },
      'lockout.lengthMs': {
        label: 'Lockout length (minutes)',
        help: 'Each further try starts it anew.',
      },
      'lockout.scope': {
        label: 'Who is locked out',
        help: 'For one key it never reaches other keys.',
        options: {
          key: 'The key',
          address: 'The address',
        },
      },
      system: {
        label: 'System status',
        help: 'One key’s private calls follow it; what all callers read stays as it is for all keys.',
        options: {
          online: 'Online',
          maintenance: 'Maintenance',
          cancel_only: 'Cancel only',
          post_only: 'Post only',
        },
      },
      latencyMs: {
        label: 'Delay of every answer (ms)',
        help: 'As if Kraken were far away.',
      },
      'serviceError.error': {
        label: 'Error in place of answers',
        help: 'Empty for none.',
      },
      'serviceError.path': {
        label: 'Calls with that error',
        help: 'All, or those of one path.',
        options: {
          '*': 'All private calls',
        },
      },
      'webSocket.kind': {
        label: 'WebSocket behaviour',
        help: 'What a program meets that connects or subscribes. Refusing to connect: for all keys only.',
        options: {
          normal: 'Normal',
          refuse: 'Refuses to connect',
          error: 'Answers subscriptions with an error',
          'close-1008': 'Closes with 1008, policy violation',
          'no-snapshot': 'Confirms, and sends no data',
          silent: 'Stays silent',
        },
      },
      'webSocket.refuse': {
        label: 'HTTP status of the refusal',
        help: '403 from the edge, 503 in an outage.',
      },
      'webSocket.error': {
        label: 'Error of a subscription',
        help: 'In its place.',
      },
      webSocketAddressLock: {
        label: 'Address list holds for WebSockets',
        help: 'Kraken does not say whether it does.',
      },
      statusFrame: {
        label: 'Status message on connecting',
        help: 'For all keys only: nobody has named a key yet.',
      },
      tokenLifetimeMs: {
        label: 'Token lifetime (seconds)',
        help: '0: every token has lapsed.',
      },
      webSocketIdleMs: {
        label: 'Closes when silent for (ms)',
        help: 'Without a subscription.',
      },
      heartbeatMs: {
        label: 'Time between heartbeats (ms)',
        help: 'With a subscription.',
      },
      'fault.kind': {
        label: 'Network fault',
        help: 'Breaks the connection or the answer itself.',
        options: {
          none: 'None',
          refused: 'Connections refused',
          reset: 'Connection reset',
          close: 'Connection closed without an answer',
          hang: 'Half-open: no answer, ever',
          latency: 'Late',
          jitter: 'Late by a random time',
          'slow-drip': 'Slow drip, byte by byte',
          'never-ending': 'An answer without end',
          truncated: 'Truncated JSON',
          'cut-off': 'Cut off before its declared length',
          oversized: 'Oversized: 10 MiB',
          empty: 'Empty',
          'empty-object': 'Only an empty object',
          'empty-error': 'No error and no result',
          'html-403': 'HTML page, 403',
          'html-429': 'HTML page, 429',
          'html-502': 'HTML page, 502',
          'html-520': 'HTML page, 520',
          redirect: 'Redirect',
          'frame-rubbish': 'WebSocket: a message that is no JSON',
          'frame-cut': 'WebSocket: ends in the middle of a message',
          'frame-close': 'WebSocket: closes before its data',
        },
      },
      'fault.ms': {
        label: 'Length of the fault (ms)',
        help: 'How late, or between the bytes.',
      },
      'fault.path': {
        label: 'Path of the fault',
        help: 'All paths, or one.',
        options: {
          '': 'All paths',
        },
      },
      'fault.times': {
        label: 'Number of times',
        help: 'Empty: until “Back to normal”.',
      },
    },
  },
}
