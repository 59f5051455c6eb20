import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
    title: 'Cuentas de exchange',
    add: 'Añadir cuenta',
    addExchange: 'Cuenta de exchange',
    addExchangeHint: 'Conectar con una clave API',
    addPractice: 'Cuenta de práctica',
    addPracticeHint: 'Ensayarlo todo, sin dinero real',
    columns: { name: 'Nombre', exchange: 'Exchange', key: 'Clave', health: 'Estado', added: 'Añadida', actions: 'Acciones' },
    health: { ready: 'Lista', attention: 'Requiere atención', broken: 'No funciona', unknown: 'Desconocido' },
    remove: 'Eliminar',
    more: 'Mostrar más',
    loadFailed: 'No se pudieron cargar tus cuentas',
    moreFailed: 'No se pudieron cargar las cuentas siguientes.',
    justAdded: 'Nueva',
    empty: {
      title: 'Aún no hay cuentas',
      text: 'Añade tu cuenta de Kraken con una clave API que creas en Kraken. Probamos la clave contigo y te decimos qué corregir antes de guardar nada.',
      practice: 'O ensáyalo todo con una cuenta de práctica: allí nunca se usa dinero real.',
    },
  },

  page: {
    loading: 'Cuenta de exchange',
    loadFailed: 'No se pudo cargar la cuenta',
    gone: { title: 'Esta cuenta no está aquí', text: 'Se eliminó, o es de otra persona.' },
    verify: 'Verificar ahora',
    replace: 'Reemplazar las claves',
    remove: 'Eliminar cuenta',
  },

  rename: {
    open: 'Cambiar nombre',
    label: 'Nuevo nombre de la cuenta',
    save: 'Guardar',
    overtaken: (present) =>
      `Se cambió en otra ventana y ahora se llama «${present}». Guarda de nuevo para que tenga el nombre que escribiste.`,
  },

  health: {
    titles: {
      ready: 'Las claves funcionan',
      attention: 'Algo requiere tu atención',
      broken: 'Las claves ya no funcionan',
      unknown: 'Aún no se sabe si las claves funcionan',
    },
    ready: 'Está todo lo que hace falta para operar. No hay nada que hacer.',
    unknown: 'Verifícalas ahora para saberlo.',
    atKraken: 'Corrígelo en Kraken y después verifica aquí: la cuenta y su historial se conservan.',
    newKeys: 'Hace falta una clave nueva: créala en Kraken y después reemplaza las claves aquí. La cuenta y su historial se conservan.',
    openKraken: 'Abrir los ajustes de API de Kraken',
    openPractice: 'Abrir los ajustes de API de práctica',
    provenAt: 'Última vez que se demostró que funcionan',
    neverProven: 'Todavía no',
    verifiedAt: 'Última verificación',
  },

  verifying: {
    title: 'Verificación',
    asking: 'Preguntando a Kraken con las claves guardadas. Termina en 20 segundos como máximo.',
    verdicts: {
      passed: { title: 'Las claves funcionan', text: 'Kraken respondió a cada pregunta como es debido.' },
      'passed-with-warnings': { title: 'Las claves funcionan, con advertencias', text: 'Mira lo que se indica abajo.' },
      failed: { title: 'Las claves no funcionan', text: 'Haz lo que se indica abajo y verifica de nuevo.' },
      inconclusive: {
        title: 'No pudimos averiguarlo',
        text: 'No es culpa de tu clave y no cambia nada. La comprobación marcada dice qué pasó.',
      },
    },
    repeated: (at) =>
      `Kraken rechazó estas claves a las ${at}, y no se enviaron otra vez: Kraken bloquea a quien repite un intento erróneo. Esta es la respuesta de entonces.`,
    hide: 'Ocultar',
  },

  rights: {
    title: 'Lo que la clave puede hacer',
    untold: 'Kraken aún no lo ha dicho. Verifica las claves para preguntarlo.',
  },

  addresses: {
    title: 'Direcciones IP',
    unrestricted: 'La clave funciona desde cualquier dirección. Restríngela a las nuestras en Kraken.',
    untold: 'Kraken no dijo qué direcciones permite la clave.',
    notSet: 'El operador no ha definido las direcciones de la plataforma.',
    ours: 'Nuestras',
    foreign: 'No nuestras',
    foreignState: 'También permitida',
    states: { allowed: 'Permitida', missing: 'Falta en la clave', unknown: 'No se pudo saber' },
    paste: 'Para pegar en [IP address restriction] en Kraken:',
    copy: 'Copiar la lista para Kraken',
  },

  key: {
    title: 'La clave',
    hint: 'Clave',
    name: 'Nombre en Kraken',
    expires: 'Caduca',
    never: 'Nunca',
    untold: 'Sin respuesta',
    inDays: (date, days) => `${date}, en ${days}`,
    inLessThanADay: (date) => `${date}, en menos de un día`,
    expired: (date) => `Caducó el ${date}`,
    calendar: 'Añadir a tu calendario',
    created: 'Creada en Kraken',
    lastUsed: 'Último uso',
    neverUsed: 'Nunca',
    history: 'Ve operaciones',
    allHistory: 'Todas',
    from: (date) => `desde el ${date}`,
    until: (date) => `hasta el ${date}`,
    nonceWindow: 'Ventana de nonce',
    added: 'Añadida aquí',
    toldAt: 'Según Kraken, a fecha de',
  },

  previous: {
    title: (hint) => `Elimina la clave anterior ${hint} en Kraken`,
    text: 'Aquí se borró, pero en Kraken sigue siendo válida hasta que la elimines allí, en [Settings → API].',
    atPractice: {
      title: (hint) => `Elimina la clave de práctica anterior ${hint}`,
      text: 'Aquí se borró, pero sigue en la página de práctica hasta que la elimines allí.',
    },
    uses: {
      idle: 'Últimamente no la ha usado nadie más que esta plataforma.',
      'in-use': 'Algo más la usa todavía: busca qué otro programa es antes de eliminarla.',
      unknown: 'Kraken no dijo si algo más la usa todavía.',
    },
    lastUsed: (when) => `Último uso: ${when}.`,
    done: 'Ya la he eliminado',
  },

  timeline: {
    title: 'Verificaciones',
    loadFailed: 'No se pudieron cargar las verificaciones',
    none: 'Aún ninguna.',
    more: 'Mostrar anteriores',
    triggers: {
      test: 'Antes de añadirla',
      owner: 'Por ti',
      support: 'Por soporte',
      schedule: 'Automática',
      replace: 'Prueba de claves nuevas',
    },
    verdicts: {
      passed: 'Superada',
      'passed-with-warnings': 'Superada con advertencias',
      failed: 'Fallida',
      inconclusive: 'No se pudo saber',
    },
    code: 'Código',
    copyCode: 'Copiar el código',
    took: (time) => `tardó ${time}`,
    reason: (reason) => `Motivo: ${reason}`,
    checks: 'Todas las comprobaciones',
  },

  events: {
    title: 'Qué ha pasado con esta cuenta',
    loadFailed: 'No se pudo cargar lo que ha pasado',
    none: 'Aún nada.',
    more: 'Mostrar anteriores',
    by: { owner: 'Tú', support: 'Soporte', platform: 'Keyhaven' },
    actions: {
      'account.added': 'Añadida',
      'account.renamed': 'Nombre cambiado',
      'account.verification-started': 'Verificación de las claves iniciada',
      'account.verified': 'Claves verificadas',
      'account.credentials-replaced': 'Claves reemplazadas',
      'account.removed': 'Eliminada',
      'account.looked-at': 'Consultada',
      'verification.run': 'Claves nuevas probadas',
      'verification.looked-up': 'Una verificación consultada',
    },
    other: 'Se hizo algo',
    verified: (done, verdict, count, times) => `${done}: ${verdict}${count > 1 ? ` (${times} veces)` : ''}`,
    renamedTo: (name) => `Nombre cambiado a «${name}»`,
    replaced: (from, to) => `Claves reemplazadas: ${from} por ${to}`,
  },

  replacing: {
    loading: 'Reemplazar las claves',
    title: (name) => `Reemplazar las claves de ${name}`,
    back: 'Volver a la cuenta',
    lead: (hint) =>
      `La clave antigua ${hint} sigue en uso hasta que la nueva supere la prueba y quede guardada. La cuenta conserva su nombre y su historial.`,
    notOffered: 'Este exchange ya no se ofrece. Sus claves no se pueden reemplazar.',
    fillIn: 'Introduce ambas claves para probarlas.',
    passed: 'Guarda para ponerlas en lugar de las antiguas.',
    ready: 'Reemplaza las claves; las antiguas se borran aquí.',
    acceptOther: 'Sí, a partir de ahora esta cuenta debe usar esa otra cuenta de Kraken',
    overtaken: (name, hint) =>
      `Se cambió en otra ventana: ahora se llama «${name}» y tiene la clave ${hint}. Guarda otra vez para reemplazar esa.`,
    done: (name) => `${name} tiene claves nuevas, guardadas selladas.`,
  },

  attention: {
    title: 'Requiere atención',
    loadFailed: 'No se pudo cargar lo que requiere atención',
    none: 'Nada requiere tu atención.',
    replace: (name) => `Reemplaza las claves de ${name}`,
    expires: (date, days) => `La clave caduca el ${date}, dentro de ${days}.`,
    expired: (date) => `La clave caducó el ${date}.`,
    mend: (name) => `Corrige la clave de ${name} en Kraken`,
    seeWhat: 'Ver qué hay que corregir',
    addAddresses: (name) => `Añade nuestras direcciones a la clave de ${name} en Kraken`,
    inUse: 'ya en uso',
    seeAccount: 'Ver la cuenta',
    mail: {
      title: 'Correos',
      loadFailed: 'No se pudo cargar si recibes correos',
      unavailable: 'El operador de este Keyhaven no ha configurado los correos. Lo que requiere atención aparece aquí.',
      wanted: 'Quiero recibir un correo cuando una cuenta necesite algo',
      about: (email) => `A ${email}: un resumen, no un correo por cada cuenta.`,
      refused: 'Revisa tu dirección de correo',
      refusedText: (email, date) =>
        `${email} rechaza nuestros correos desde el ${date}. No se enviará ninguno más hasta que lo intentes de nuevo.`,
      tryAgain: 'Intentar de nuevo',
    },
  },

  unsubscribe: {
    title: 'Dejar de recibir correos',
    lead: 'Ya no se te escribirá cuando una cuenta necesite algo. Lo que requiere atención sigue apareciendo en tus páginas, donde puedes volver a activar los correos.',
    stop: 'Dejar de recibir estos correos',
    done: 'Hecho: no habrá más correos.',
    unknown: 'Este enlace no está completo o ya no es válido. Abre el del correo más reciente.',
  },

  removal: {
    title: (name) => `¿Eliminar ${name}?`,
    erased: 'Las claves selladas se borran de inmediato y la plataforma deja de usar esta cuenta. No se puede deshacer.',
    atKraken: 'En Kraken la clave sigue siendo válida. Elimínala también allí, en [Settings → API].',
    atPractice: 'Nada de ello es real. La clave permanece en el exchange de práctica hasta que la elimines allí.',
    typeName: 'Escribe el nombre de la cuenta para confirmar',
    typeHint: (name) => `Exactamente así: ${name}`,
    confirm: 'Eliminar cuenta',
    failed: 'La cuenta no se eliminó.',
    overtaken: (present) => `Se cambió en otra ventana y ahora se llama «${present}». Cierra esto y mírala primero.`,
  },
}
