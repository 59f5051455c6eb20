import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: 'Ir al contenido',
  newTab: '(se abre en una pestaña nueva)',
  retry: 'Intentar de nuevo',
  cancel: 'Cancelar',
  back: 'Todas las cuentas',
  loading: 'Cargando…',
  practice: 'Práctica',
  copied: 'Copiado',
  copiedOne: (what) => `Copiado: ${what}`,
  selected: 'Seleccionado: cópialo con Ctrl+C o ⌘C',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'Menú de usuario',
  signedInAs: 'Sesión iniciada como',
  accounts: 'Cuentas de exchange',
  attention: 'Requiere atención',
  attentionCount: (count) => `Requiere atención (${count})`,
  language: 'Idioma',
  languageFailed: 'El idioma no se pudo cambiar de forma permanente: no se pudo contactar con el servidor. Inténtalo de nuevo.',
  signOut: 'Cerrar sesión',
  signOutFailed: 'Tu sesión sigue abierta: no se pudo contactar con el servidor. Inténtalo de nuevo.',
}

export const notFound: Texts['notFound'] = {
  title: 'Esta página no existe',
  text: 'Puede que la dirección esté mal escrita o que la página se haya movido.',
  home: 'Ir a tus cuentas de exchange',
}

export const crash: Texts['crash'] = {
  title: 'Esta página ha dejado de funcionar',
  text: 'Es un fallo nuestro, no tuyo. No se ha perdido nada de lo que guardaste. Vuelve a cargar la página; si ocurre otra vez, cuéntale a soporte qué hiciste.',
  reload: 'Volver a cargar la página',
}

export const start: Texts['start'] = {
  failed: 'No se puede contactar con Keyhaven',
}
