import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Kraken Pro にログインし、[Settings → API] に進みます。',
      more: 'または、右上のプロフィールアイコンから [Settings] を開き、[API] タブを選びます。アカウントによっては [Connections & API] と表示されます。',
      picture: 'Kraken Pro の画面。右上のプロフィールアイコンと、設定の API タブに印があります。',
    },
    2: {
      text: '[Spot trading API] の項で [Create API key] を押します。[Add API key] の画面が開きます。',
      more: 'Spot と Futures には別々のキーが必要で、どちらも同じページで作成します。Spot のキーは Futures では使えず、その逆も同じです。',
      picture: 'Spot trading API と Futures trading API の 2 つの項。最初の項の Create API key ボタンに印があります。',
    },
    3: {
      text: '[Name] に、キーの用途がわかる名前を入力します。Kraken アカウント内で同じ名前は使えません。',
      suggestion: '例：',
      copySuggestion: '名前をコピー',
      picture: 'Add API key の画面。Name 欄に印があります。',
    },
    4: {
      text: '印の付いた項目だけをオンにし、ほかはすべてオフのままにします。',
      picture: '3 列の項目。次の一覧の項目はオン、ほかはすべてオフです。',
      needed: 'オンにする項目と用途：',
      empty: 'オフのままの項目：',
    },
    5: {
      text: 'ライブデータのために [WebSocket interface] を、次のアドレスで [IP address restriction] をオンにします：',
      textNotSet:
        'ライブデータのために [WebSocket interface] をオンにします。[IP address restriction] はアドレスがわかるまでオフのままにし、この Keyhaven の運営者に確認してください。',
      copyAddresses: 'アドレスをコピー',
      picture: '6 つのスイッチ。WebSocket interface と IP address restriction はオン、ほかの 4 つはオフです。',
      pictureNotSet: '6 つのスイッチ。WebSocket interface はオン、ほかの 5 つはオフです。',
      expiry: '[Key expiration]：任意です。その日からキーは使えなくなります。事前にお知らせします。',
      query:
        '[Query start date]、[Query end date]：任意ですが、空のままをおすすめします。設定すると、プラットフォームには履歴の一部しか見えません。',
      nonce: '[Custom nonce window]：オフのままにします。遅いネットワークで nonce エラーが起きる場合を除きます。',
    },
    6: {
      text: '[Generate key] を押します。認証アプリの 6 桁のコードを求められるので、入力して [Enter] を押します。',
      picture: 'Generate key ボタンと、6 桁のコードの欄、Enter ボタン。',
    },
    7: {
      text: '[API key created] の画面に 2 つの値が表示されます。今すぐ両方をコピーしてください。Kraken が秘密キーを再び表示することはありません。',
      goesInto: '→',
      more: '秘密キーを失くした場合は、キーを削除して新しく作成します。最後に [Close] を押します。',
      picture: 'API key created の画面。2 つの値と、それぞれのコピーボタン、Close ボタン。',
    },
    8: {
      text: (test, submit) => `両方の値をフォームに貼り付け、「${test}」を押してから「${submit}」を押します。`,
      more: '直すべき点があれば、該当する手順が開き、その項目に印が付きます。',
      picture: 'このページのフォーム。3 つの欄と 2 つのボタンがあります。',
    },
  },

  open: 'Kraken の API 設定を開く',
  openPractice: '練習用の API 設定を開く',
  neverTitle: '[Withdraw] は決してオンにしない',
  neverWithdraw: 'プラットフォームには不要な権限で、漏れるとアカウントが空になるおそれがあります。そのようなキーは受け付けません。',

  purposes: {
    'query-funds': '残高の確認',
    'query-open-trades': '未約定の注文の確認',
    'query-closed-trades': '取引履歴の確認',
    'modify-trades': '注文の発注と変更',
    'close-trades': '注文の取り消し',
    'query-ledger': '手数料と入出金の確認',
    'add-funds': '入金先アドレス',
    'withdraw-funds': '出金',
    'earn-funds': 'ステーキングと運用',
    'export-data': 'レポート',
  },

  ownMachine: {
    notFound: 'このマシンのアドレスを調べられませんでした。',
    notFoundHelp: 'Kraken から見えるとおりにここに入力してください（IPv4 または IPv6 アドレス）。このブラウザにだけ保存されます。',
    typed: 'このマシンのアドレス',
    typedWrong: 'IP アドレスではありません。複数の場合はカンマで区切ってください。',
  },

  mend: {
    title: 'テストの結果',
    acts: {
      tick: 'オンにする：',
      clear: 'オフにする：',
      addresses: '当方のアドレスを貼り付ける：',
      change: '先の日付にするか、オフにする：',
      check: '正しいか確認する：',
      renew: '新しいキーを作成する：',
      copy: 'もう一度コピーする：',
    },
  },
}
