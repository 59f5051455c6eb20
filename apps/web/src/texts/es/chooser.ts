import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Elige un exchange',
  lead: '¿Dónde está la cuenta que quieres conectar?',
  search: 'Buscar',
  found: (count, shown) => (count === 1 ? 'Encontrado: 1' : `Encontrados: ${shown}`),
  noneFound: 'Ningún exchange con este nombre. Borra la búsqueda para verlos todos.',
  supports: { spot: 'Trading al contado', 'live-data': 'Datos en vivo', 'address-lock': 'Claves limitadas a nuestras direcciones' },
  keyHint: 'Se conecta con una clave de API que creas allí.',
  practiceHint: 'Para ensayar: nunca se usa dinero real.',
  none: 'Este Keyhaven no ofrece ningún exchange. Pregunta a su operador.',
  loadFailed: 'No se pudieron cargar los exchanges',
}
