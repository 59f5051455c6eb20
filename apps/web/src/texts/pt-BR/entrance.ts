import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'Entrar',
    lead: 'Conecte sua conta da Kraken e veja que ela funciona.',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    putRight: 'Corrija isto primeiro:',
    emailMissing: 'Digite seu e-mail.',
    emailInvalid: 'Este e-mail não está completo.',
    passwordMissing: 'Digite sua senha.',
    noCookie: 'Você entrou, mas o navegador não guardou nenhum cookie. Permita cookies nesta página e tente de novo.',
    noAccountYet: 'Ainda não tem conta?',
    toSignUp: 'Crie uma',
  },
  signUp: {
    title: 'Crie sua conta',
    submit: 'Criar conta',
    passwordHint: (min) => `Pelo menos ${min} caracteres. Algumas palavras são mais fáceis de lembrar do que um enigma.`,
    passwordShort: (min) => `A senha precisa de pelo menos ${min} caracteres.`,
    passwordLong: (max) => `A senha pode ter no máximo ${max} caracteres.`,
    haveAccount: 'Já tem uma conta?',
    toSignIn: 'Entrar',
  },
  firstAdmin: {
    title: 'Criar o primeiro administrador',
    lead: 'Este link de uso único cria a conta que administra este Keyhaven.',
    submit: 'Criar administrador e entrar',
    noLink: 'Abra o link inteiro que o servidor mostrou ao iniciar pela primeira vez: ele termina com um código longo, que falta aqui.',
    linkUsed: 'Já existe um administrador, ou este link não é mais válido. Entre com sua conta.',
  },
}
