import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Inicia sesión en Kraken Pro y ve a [Settings → API].',
      more: 'También: el icono de perfil arriba a la derecha, [Settings], pestaña [API]. En algunas cuentas se llama [Connections & API].',
      picture: 'Kraken Pro: están señalados el icono de perfil, arriba a la derecha, y la pestaña API de los ajustes.',
    },
    2: {
      text: 'En la sección [Spot trading API], pulsa [Create API key]. Se abre el diálogo [Add API key].',
      more: 'Spot y Futures necesitan una clave cada uno, creadas en la misma página: una clave Spot no sirve para Futures, ni al revés.',
      picture: 'Dos secciones, Spot trading API y Futures trading API; está señalado el botón Create API key de la primera.',
    },
    3: {
      text: 'En [Name], escribe para qué es la clave. Cada nombre existe una sola vez en tu cuenta de Kraken.',
      suggestion: 'Por ejemplo:',
      copySuggestion: 'Copiar el nombre',
      picture: 'El diálogo Add API key con el campo Name señalado.',
    },
    4: {
      text: 'Marca exactamente las casillas señaladas y deja vacías todas las demás.',
      picture: 'Tres columnas de casillas; las de la lista siguiente están marcadas, todas las demás vacías.',
      needed: 'Marca, y para qué:',
      empty: 'Deja vacías:',
    },
    5: {
      text: 'Activa [WebSocket interface] para los datos en vivo, e [IP address restriction] con estas direcciones:',
      textNotSet:
        'Activa [WebSocket interface] para los datos en vivo. Deja [IP address restriction] desactivado hasta conocer las direcciones: pregunta al operador de este Keyhaven.',
      copyAddresses: 'Copiar las direcciones',
      picture: 'Seis interruptores: WebSocket interface e IP address restriction están activados, los otros cuatro no.',
      pictureNotSet: 'Seis interruptores: WebSocket interface está activado, los otros cinco no.',
      expiry: '[Key expiration]: opcional. Ese día la clave deja de funcionar; te lo recordamos antes.',
      query: '[Query start date], [Query end date]: opcionales, mejor vacías. Con ellas la plataforma solo ve una parte de tu historial.',
      nonce: '[Custom nonce window]: desactivado, salvo que una red lenta cause errores de nonce.',
    },
    6: {
      text: 'Pulsa [Generate key]. Kraken pide el código de 6 cifras de tu aplicación de autenticación: escríbelo y pulsa [Enter].',
      picture: 'El botón Generate key, después un campo con un código de 6 cifras y el botón Enter.',
    },
    7: {
      text: 'La vista [API key created] muestra dos valores. Copia ahora los dos: Kraken nunca vuelve a mostrar la clave privada.',
      goesInto: 'va en',
      more: 'Si la pierdes, elimina la clave y crea una nueva. Después, pulsa [Close].',
      picture: 'La vista API key created con dos valores, un botón de copiar junto a cada uno y el botón Close.',
    },
    8: {
      text: (test, submit) => `Pega los dos valores en el formulario, pulsa «${test}» y después «${submit}».`,
      more: 'Si hay algo que corregir, esta guía se abre en ese paso, con la casilla señalada.',
      picture: 'El formulario de esta página con sus tres campos y dos botones.',
    },
  },

  open: 'Abrir los ajustes de API de Kraken',
  openPractice: 'Abrir los ajustes de API de práctica',
  neverTitle: 'Nunca marques [Withdraw]',
  neverWithdraw: 'La plataforma no necesita ese permiso, y una clave filtrada podría vaciar la cuenta. Rechazamos esas claves.',

  purposes: {
    'query-funds': 'leer saldos',
    'query-open-trades': 'ver órdenes abiertas',
    'query-closed-trades': 'ver lo que se operó',
    'modify-trades': 'crear y cambiar órdenes',
    'close-trades': 'cancelar órdenes',
    'query-ledger': 'ver comisiones y movimientos',
    'add-funds': 'direcciones de depósito',
    'withdraw-funds': 'sacar dinero',
    'earn-funds': 'staking y rendimientos',
    'export-data': 'informes',
  },

  ownMachine: {
    notFound: 'No se pudo averiguar la dirección de esta máquina.',
    notFoundHelp: 'Escríbela aquí tal como la ve Kraken: una dirección IPv4 o IPv6. Se queda en este navegador.',
    typed: 'Dirección de esta máquina',
    typedWrong: 'Esto no es una dirección IP. Separa varias con comas.',
  },

  mend: {
    title: 'La prueba dice',
    acts: {
      tick: 'Activa:',
      clear: 'Desactiva:',
      addresses: 'Pega nuestras direcciones:',
      change: 'Más tarde, o desactivado:',
      check: 'Mira si es correcto:',
      renew: 'Crea una clave nueva:',
      copy: 'Copia otra vez:',
    },
  },
}
