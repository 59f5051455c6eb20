import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
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
  added: (name) => `Se añadió ${name}. Sus claves se guardan selladas.`,
  justAdded: 'Nueva',
  removed: (name) => `Se eliminó ${name} y se borraron sus claves.`,
  empty: {
    title: 'Aún no hay cuentas',
    text: 'Añade tu cuenta de Kraken con una clave API que creas en Kraken. Probamos la clave contigo y te decimos qué corregir antes de guardar nada.',
    practice: 'O ensáyalo todo con una cuenta de práctica: allí nada es dinero real.',
  },
}

export const chooser: Texts['chooser'] = {
  title: 'Elige un exchange',
  lead: '¿Dónde está la cuenta que quieres conectar?',
  spot: 'Trading al contado (Spot), con una clave API que creas en Kraken',
  none: 'Este Keyhaven no ofrece ningún exchange. Pregunta a su operador.',
  practiceQuestion: '¿Solo quieres probar?',
  practice: 'Añadir una cuenta de práctica',
  loadFailed: 'No se pudieron cargar los exchanges',
}
