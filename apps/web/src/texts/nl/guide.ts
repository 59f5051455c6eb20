import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Zo maak je de sleutel bij Kraken',
  tabs: { label: 'Formulier en handleiding', form: 'Formulier', guide: 'Handleiding' },
  show: 'Handleiding tonen',
  hide: 'Handleiding verbergen',
  print: 'Afdrukken',
  startOver: 'Opnieuw beginnen',
  progress: (done, all) => `${done} van ${all}`,
  done: (title) => `Klaar: ${title}`,

  titles: {
    1: 'Open de API-instellingen',
    2: 'Begin een nieuwe sleutel',
    3: 'Geef de sleutel een naam',
    4: 'Kies de rechten',
    5: 'Live gegevens en adressen',
    6: 'Genereer de sleutel',
    7: 'Kopieer beide waarden',
    8: 'Plak en test hier',
  },

  mend: {
    where: (steps) => `De handleiding toont waar: ${steps}.`,
    step: (step) => `stap ${step}`,
    show: 'Tonen in de handleiding',
    marked: 'Te wijzigen',
  },
}
