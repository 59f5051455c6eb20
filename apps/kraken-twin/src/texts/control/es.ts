import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: 'Control del exchange – Kraken Pro (práctica)',
    control: 'Control del exchange',
    about:
      'Elige cómo responde este exchange, prueba después una clave y mira qué resulta. Los ajustes valen hasta «Volver a lo normal» o hasta que el exchange se reinicie.',
    createFirst: 'Crea una primero.',
    keys: 'Claves',
    keysHelp: 'Lo ajustado para una clave prevalece sobre lo ajustado para todas.',
    setNow: 'Ajustado ahora',
    normal: 'Volver a lo normal',
    apply: 'Aplicar',
    lastCalls: 'Últimas llamadas',
    noCalls: 'Todavía no hay llamadas.',
  },
  said: {
    allKeys: 'Todas las claves',
    changedKey: '{key} – cambiada',
    applied: 'Aplicado: {name}.',
    normalAgain: 'Normal otra vez: {name}.',
    allNormal: 'Todo es normal.',
    nothingOfItsOwn: 'Nada propio: esta clave sigue lo ajustado para todas.',
    on: 'Activado',
    off: 'Desactivado',
    none: 'Ninguno',
    onPath: 'en {path}',
    timesMore: '{times} más',
    from: 'desde {address}',
    fromWithKey: 'desde {address}, clave {key}',
    fault: 'Fallo: {fault}',
    noError: 'Sin error',
    networkNote:
      'No es posible para una sola clave: conexiones rechazadas, llamadas públicas y la conexión del WebSocket, pues no dicen de quién son. Elige todas las claves para ello.',
    groups: {
      keyInfo: 'Información de la clave (GetApiKeyInfo)',
      refusals: 'Llamadas rechazadas',
      limits: 'Límites y bloqueo',
      service: 'Servicio',
      webSocket: 'Conexiones WebSocket',
      network: 'Red',
    },
    wrong: {
      text: 'Escribe un error como lo escribe Kraken: de 1 a 200 caracteres simples.',
      select: 'Elige otra opción.',
      check: 'Aquí no es posible.',
      number: 'Escribe un número entero de {from} a {to}.',
    },
    controls: {
      casing: {
        label: 'Escritura de los campos',
        help: 'Cómo los escribe GetApiKeyInfo.',
        options: {
          camel: 'apiKeyName, como está documentado',
          snake: 'api_key_name, como se ha observado',
        },
      },
      numbers: {
        label: 'Tipos de los números',
        help: 'Las horas y la ventana de nonce.',
        options: {
          documented: 'Como está documentado: las horas son texto',
          string: 'Todo texto',
          number: 'Todo números',
        },
      },
      emptyAllowlist: {
        label: 'Sin restricción de IP',
        help: 'Qué aspecto tiene una lista de direcciones vacía.',
        options: {
          '[]': '[] – una lista vacía',
          '[""]': '[""] – una lista con texto vacío',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo responde',
        help: 'Sin ella, un programa tiene que averiguar los permisos probando.',
        options: {
          on: 'Disponible',
        },
      },
      ipError: {
        label: 'Error por dirección ajena',
        help: 'Cuando quien llama no está en la lista de direcciones de la clave.',
      },
      signatureError: {
        label: 'Error por firma incorrecta',
        help: 'Cuando la clave privada no es la correcta.',
      },
      twoFactor: {
        label: 'Contraseña de un solo uso',
        help: 'Si una llamada tiene que llevarla.',
        options: {
          'as-made': 'No hace falta',
          required: 'Hace falta en cada llamada',
        },
      },
      otpError: {
        label: 'Error por falta de contraseña de un solo uso',
        help: 'Kraken no dice que se trata del segundo factor.',
      },
      lastNonce: {
        label: 'Nonce más alto usado por otros',
        help: '0 es ninguno. Con 18446744073709551615 ningún nonce es bastante alto.',
      },
      tier: {
        label: 'Nivel',
        help: 'Cuántas llamadas puede hacer la clave.',
        options: {
          starter: 'Starter: 15, después 0,33 por segundo',
          intermediate: 'Intermediate: 20, después 0,5 por segundo',
          pro: 'Pro: 20, después 1 por segundo',
        },
      },
      historyCost: {
        label: 'Coste de una llamada de historial',
        help: 'Movimientos e historial de operaciones.',
        options: {
          2: '2 llamadas',
          4: '4 llamadas',
        },
      },
      'lockout.threshold': {
        label: 'Bloqueo después de',
        help: 'Claves rechazadas seguidas.',
      },
      'lockout.lengthMs': {
        label: 'Duración del bloqueo (minutos)',
        help: 'Cada nuevo intento lo reinicia.',
      },
      'lockout.scope': {
        label: 'Quién queda bloqueado',
        help: 'Para una clave nunca alcanza a otras.',
        options: {
          key: 'La clave',
          address: 'La dirección',
        },
      },
      system: {
        label: 'Estado del sistema',
        help: 'Las llamadas privadas de una clave lo siguen; lo que todos leen queda como está para todas las claves.',
        options: {
          online: 'En línea',
          maintenance: 'Mantenimiento',
          cancel_only: 'Solo cancelar',
          post_only: 'Solo post-only',
        },
      },
      latencyMs: {
        label: 'Retraso de cada respuesta (ms)',
        help: 'Como si Kraken estuviera lejos.',
      },
      'serviceError.error': {
        label: 'Error en lugar de respuestas',
        help: 'Vacío para ninguno.',
      },
      'serviceError.path': {
        label: 'Llamadas con ese error',
        help: 'Todas, o las de una ruta.',
        options: {
          '*': 'Todas las llamadas privadas',
        },
      },
      'webSocket.kind': {
        label: 'Comportamiento del WebSocket',
        help: 'Lo que encuentra un programa que se conecta o se suscribe. Rechazar conexiones: solo para todas las claves.',
        options: {
          normal: 'Como siempre',
          refuse: 'Rechaza las conexiones',
          error: 'Responde a las suscripciones con un error',
          'close-1008': 'Cierra con 1008, infracción de reglas',
          'no-snapshot': 'Confirma y no envía datos',
          silent: 'Guarda silencio',
        },
      },
      'webSocket.refuse': {
        label: 'Estado HTTP del rechazo',
        help: '403 desde el borde, 503 en una caída.',
      },
      'webSocket.error': {
        label: 'Error de una suscripción',
        help: 'En su lugar.',
      },
      webSocketAddressLock: {
        label: 'La lista de direcciones vale para WebSockets',
        help: 'Kraken no dice si es así.',
      },
      statusFrame: {
        label: 'Mensaje de estado al conectar',
        help: 'Solo para todas las claves: nadie ha nombrado aún una clave.',
      },
      tokenLifetimeMs: {
        label: 'Duración del token (segundos)',
        help: '0: todos los tokens han caducado.',
      },
      webSocketIdleMs: {
        label: 'Cierra tras un silencio de (ms)',
        help: 'Sin suscripción.',
      },
      heartbeatMs: {
        label: 'Tiempo entre latidos (ms)',
        help: 'Con suscripción.',
      },
      'fault.kind': {
        label: 'Fallo de red',
        help: 'Rompe la conexión o la propia respuesta.',
        options: {
          none: 'Ninguno',
          refused: 'Conexiones rechazadas',
          reset: 'Conexión reiniciada',
          close: 'Conexión cerrada sin respuesta',
          hang: 'Medio abierta: nunca responde',
          latency: 'Tarde',
          jitter: 'Tarde, por un tiempo al azar',
          'slow-drip': 'Goteo lento, byte a byte',
          'never-ending': 'Una respuesta sin fin',
          truncated: 'JSON truncado',
          'cut-off': 'Cortada antes de la longitud declarada',
          oversized: 'Demasiado grande: 10 MiB',
          empty: 'Vacía',
          'empty-object': 'Solo un objeto vacío',
          'empty-error': 'Ni error ni resultado',
          'html-403': 'Página HTML, 403',
          'html-429': 'Página HTML, 429',
          'html-502': 'Página HTML, 502',
          'html-520': 'Página HTML, 520',
          redirect: 'Redirección',
          'frame-rubbish': 'WebSocket: un mensaje que no es JSON',
          'frame-cut': 'WebSocket: termina en medio de un mensaje',
          'frame-close': 'WebSocket: cierra antes de los datos',
        },
      },
      'fault.ms': {
        label: 'Duración del fallo (ms)',
        help: 'Cuánto se retrasa, o entre los bytes.',
      },
      'fault.path': {
        label: 'Ruta del fallo',
        help: 'Todas las rutas, o una.',
        options: {
          '': 'Todas las rutas',
        },
      },
      'fault.times': {
        label: 'Número de veces',
        help: 'Vacío: hasta «Volver a lo normal».',
      },
    },
  },
}
