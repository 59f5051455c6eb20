import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Bienvenida',
  lead: 'Te han invitado a este Keyhaven. Elige una contraseña y ya estás dentro.',
  submit: 'Crear cuenta e iniciar sesión',
  noLink: 'Abre el enlace completo de tu invitación: termina con un código largo que aquí falta.',
  over: 'Esta invitación ya se usó, fue sustituida por otra más reciente o tiene más de siete días. Pide otra a quien te invitó.',
  loadFailed: 'No se pudo leer la invitación',
  otherUser: (email) =>
    `Has iniciado sesión como ${email}. La invitación es para alguien que aún no tiene cuenta: cierra la sesión para usarla.`,
  leave: 'Cerrar sesión y continuar',
}
