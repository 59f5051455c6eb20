import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Te damos la bienvenida',
  lead: 'Te han invitado a este Keyhaven. Elige una contraseña y ya estás dentro.',
  submit: 'Crear cuenta e iniciar sesión',
  noLink: 'Abre el enlace completo de tu invitación: termina con un código largo que aquí falta.',
  over: 'Esta invitación ya se usó, fue reemplazada por otra más reciente o tiene más de siete días. Pide otra a quien te invitó.',
  loadFailed: 'No se pudo leer la invitación',
  forOther: (email) => `Esta invitación es para ${email}, que aún no tiene cuenta aquí. Cierra la sesión para usarla.`,
  joined: 'Ya existe una cuenta con el correo de esta invitación, y es la tuya: no queda nada por hacer.',
  signedIn: (email) => `Has iniciado sesión como ${email}.`,
  stay: 'Seguir con la sesión abierta',
  leave: 'Cerrar sesión y continuar',
}
