import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Börse wählen',
  lead: 'Wo ist das Konto, das Sie verbinden möchten?',
  search: 'Suchen',
  found: (count, shown) => (count === 1 ? '1 Börse' : `${shown} Börsen`),
  noneFound: 'Keine Börse dieses Namens. Leeren Sie die Suche, um alle zu sehen.',
  supports: { spot: 'Spot-Handel', 'live-data': 'Live-Daten', 'address-lock': 'Schlüssel nur von unseren Adressen' },
  keyHint: 'Verbunden mit einem API-Schlüssel, den Sie dort erstellen.',
  practiceHint: 'Zum Üben: Es geht nie um echtes Geld.',
  none: 'Dieses Keyhaven bietet keine Börse an. Fragen Sie den Betreiber.',
  loadFailed: 'Die Börsen konnten nicht geladen werden',
}
