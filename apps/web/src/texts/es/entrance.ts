import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'Iniciar sesión',
    lead: 'Conecta tu cuenta de Kraken y comprueba que funciona.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    putRight: 'Corrige esto primero:',
    emailMissing: 'Escribe tu correo electrónico.',
    emailInvalid: 'Este correo electrónico no está completo.',
    passwordMissing: 'Escribe tu contraseña.',
    noCookie: 'Iniciaste sesión, pero el navegador no guardó ninguna cookie. Permite las cookies en esta página e inténtalo de nuevo.',
    noAccountYet: '¿Aún no tienes cuenta?',
    toSignUp: 'Crea una',
  },
  signUp: {
    title: 'Crea tu cuenta',
    submit: 'Crear cuenta',
    passwordHint: (min) => `Al menos ${min} caracteres. Unas pocas palabras se recuerdan mejor que un acertijo.`,
    passwordShort: (min) => `La contraseña necesita al menos ${min} caracteres.`,
    passwordLong: (max) => `La contraseña puede tener como máximo ${max} caracteres.`,
    haveAccount: '¿Ya tienes una cuenta?',
    toSignIn: 'Iniciar sesión',
  },
  firstAdmin: {
    title: 'Crea el primer administrador',
    lead: 'Este enlace de un solo uso crea la cuenta que administra este Keyhaven.',
    submit: 'Crear administrador e iniciar sesión',
    noLink: 'Abre el enlace completo que el servidor mostró en su primer arranque: termina con un código largo que aquí falta.',
    linkUsed: 'Ya hay un administrador, o este enlace ya no es válido. Inicia sesión.',
  },
}
