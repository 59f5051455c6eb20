import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Cómo crear la clave en Kraken',
  tabs: { label: 'Formulario y guía', form: 'Formulario', guide: 'Guía' },
  show: 'Mostrar la guía',
  hide: 'Ocultar la guía',
  print: 'Imprimir',
  startOver: 'Empezar de nuevo',
  progress: (done, all) => `${done} de ${all}`,
  done: (title) => `Hecho: ${title}`,

  titles: {
    1: 'Abre los ajustes de API',
    2: 'Empieza una clave nueva',
    3: 'Ponle nombre a la clave',
    4: 'Elige los permisos',
    5: 'Datos en vivo y direcciones',
    6: 'Genera la clave',
    7: 'Copia los dos valores',
    8: 'Pega y prueba aquí',
  },

  mend: {
    where: (steps) => `La guía muestra dónde: ${steps}.`,
    step: (step) => `paso ${step}`,
    show: 'Mostrarlo en la guía',
    marked: 'Por corregir',
  },
}
