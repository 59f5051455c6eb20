import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: 'Naar de inhoud',
  newTab: '(opent in een nieuw tabblad)',
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  back: 'Alle accounts',
  loading: 'Laden …',
  practice: 'Oefening',
  copied: 'Gekopieerd',
  copiedOne: (what) => `${what} gekopieerd`,
  selected: 'Geselecteerd: kopieer met Ctrl+C of ⌘C',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'Gebruikersmenu',
  signedInAs: 'Ingelogd als',
  accounts: 'Beursaccounts',
  attention: 'Vraagt aandacht',
  attentionCount: (count) => `Vraagt aandacht (${count})`,
  language: 'Taal',
  languageFailed: 'De taal kon niet blijvend worden gewijzigd: de server was niet bereikbaar. Probeer het opnieuw.',
  signOut: 'Uitloggen',
  signOutFailed: 'Je bent nog ingelogd: de server was niet bereikbaar. Probeer het opnieuw.',
}

export const notFound: Texts['notFound'] = {
  title: 'Deze pagina bestaat niet',
  text: 'Misschien is het adres verkeerd getypt, of is de pagina verplaatst.',
  home: 'Naar je beursaccounts',
}

export const crash: Texts['crash'] = {
  title: 'Deze pagina werkt niet meer',
  text: 'Dat is onze fout, niet die van jou. Niets wat je hebt opgeslagen is verloren. Laad de pagina opnieuw; gebeurt het weer, vertel de support dan wat je deed.',
  reload: 'Pagina opnieuw laden',
}

export const start: Texts['start'] = {
  failed: 'Keyhaven is niet bereikbaar',
}
