import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Como criar a chave na Kraken',
  tabs: { label: 'Formulário e guia', form: 'Formulário', guide: 'Guia' },
  show: 'Mostrar o guia',
  hide: 'Ocultar o guia',
  print: 'Imprimir',
  startOver: 'Recomeçar',
  progress: (done, all) => `${done} de ${all}`,
  done: (title) => `Feito: ${title}`,

  titles: {
    1: 'Abra as configurações de API',
    2: 'Comece uma chave nova',
    3: 'Dê um nome à chave',
    4: 'Escolha as permissões',
    5: 'Dados ao vivo e endereços',
    6: 'Gere a chave',
    7: 'Copie os dois valores',
    8: 'Cole e teste aqui',
  },

  mend: {
    where: (steps) => `O guia mostra onde: ${steps}.`,
    step: (step) => `passo ${step}`,
    show: 'Mostrar no guia',
    marked: 'A corrigir',
  },
}
