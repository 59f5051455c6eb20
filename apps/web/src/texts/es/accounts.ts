import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `Se añadió ${name}. Sus claves se guardan selladas.`,
  removed: (name) => `Se eliminó ${name} y se borraron sus claves.`,
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
