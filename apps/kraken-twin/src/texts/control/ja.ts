import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: '応答の設定 – Kraken Pro（練習）',
    control: '応答の設定',
    about: 'この取引所の応答を選び、キーをテストして結果を確認してください。設定は「通常に戻す」を押すか、取引所が再起動するまで有効です。',
    createFirst: '先に作成してください。',
    keys: 'キー',
    keysHelp: '1 つのキーへの設定は、すべてのキーへの設定より優先されます。',
    setNow: '現在の設定',
    normal: '通常に戻す',
    apply: '適用',
    lastCalls: '最近の呼び出し',
    noCalls: '呼び出しはまだありません。',
  },
  said: {
    allKeys: 'すべてのキー',
    changedKey: '{key} – 変更あり',
    applied: '適用しました：{name}',
    normalAgain: '通常に戻しました：{name}',
    allNormal: 'すべて通常どおりです。',
    nothingOfItsOwn: '個別の設定はありません。このキーはすべてのキーへの設定に従います。',
    on: 'オン',
    off: 'オフ',
    none: 'なし',
    onPath: '対象 {path}',
    timesMore: '残り {times} 回',
    from: '{address} から',
    fromWithKey: '{address} から、キー {key}',
    fault: '障害：{fault}',
    noError: 'エラーなし',
    networkNote:
      '接続の拒否、公開の呼び出し、WebSocket の接続は、誰のものかわからないため 1 つのキーには設定できません。すべてのキーを選んでください。',
    groups: {
      keyInfo: 'キーの情報（GetApiKeyInfo）',
      refusals: '拒否される呼び出し',
      limits: '制限とロックアウト',
      service: 'サービス',
      webSocket: 'WebSocket 接続',
      network: 'ネットワーク',
    },
    wrong: {
      text: 'Kraken が書くとおりのエラーを、1～200 文字の半角文字で入力してください。',
      select: '別のものを選んでください。',
      check: 'ここでは選べません。',
      number: '{from} から {to} までの整数を入力してください。',
    },
    controls: {
      casing: {
        label: '項目名の表記',
        help: 'GetApiKeyInfo での書き方です。',
        options: {
          camel: 'apiKeyName（文書どおり）',
          snake: 'api_key_name（実際の記録どおり）',
        },
      },
      numbers: {
        label: '数値の型',
        help: '日時と nonce ウィンドウです。',
        options: {
          documented: '文書どおり：日時は文字列',
          string: 'すべて文字列',
          number: 'すべて数値',
        },
      },
      emptyAllowlist: {
        label: 'アドレス制限なし',
        help: '空のアドレス一覧の表し方です。',
        options: {
          '[]': '[] – 空の一覧',
          '[""]': '[""] – 空の文字列が 1 つの一覧',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo の応答',
        help: 'ない場合、プログラムは権限を試して調べるしかありません。',
        options: {
          on: '利用可能',
        },
      },
      ipError: {
        label: '許可外のアドレスのエラー',
        help: '呼び出し元がキーのアドレス一覧にないときです。',
      },
      signatureError: {
        label: '誤った署名のエラー',
        help: '秘密キーが正しくないときです。',
      },
      twoFactor: {
        label: 'ワンタイムパスワード',
        help: '呼び出しに必要かどうかです。',
        options: {
          'as-made': '不要',
          required: 'すべての呼び出しに必要',
        },
      },
      otpError: {
        label: 'ワンタイムパスワードがないときのエラー',
        help: 'Kraken は 2 要素認証が原因とは示しません。',
      },
      lastNonce: {
        label: 'ほかで使われた最大の nonce',
        help: '0 はなしです。18446744073709551615 ではどの nonce も足りません。',
      },
      tier: {
        label: '利用レベル',
        help: 'キーが行える呼び出しの数です。',
        options: {
          starter: 'Starter：15 回、以後毎秒 0.33 回',
          intermediate: 'Intermediate：20 回、以後毎秒 0.5 回',
          pro: 'Pro：20 回、以後毎秒 1 回',
        },
      },
      historyCost: {
        label: '履歴の呼び出しのコスト',
        help: '台帳と取引履歴です。',
        options: {
          2: '2 回分',
          4: '4 回分',
        },
      },
      'lockout.threshold': {
        label: 'ロックアウトまでの回数',
        help: '続けて拒否されたキーの数です。',
      },
      'lockout.lengthMs': {
        label: 'ロックアウトの長さ（分）',
        help: '試すたびに最初からやり直しになります。',
      },
      'lockout.scope': {
        label: 'ロックアウトの対象',
        help: '1 つのキーへの設定では、ほかのキーに及びません。',
        options: {
          key: 'キー',
          address: 'アドレス',
        },
      },
      system: {
        label: 'システムの状態',
        help: '1 つのキーでは非公開の呼び出しに反映されます。全員が読むものは、すべてのキーの設定のままです。',
        options: {
          online: '稼働中',
          maintenance: 'メンテナンス',
          cancel_only: 'キャンセルのみ',
          post_only: 'ポストオンリーのみ',
        },
      },
      latencyMs: {
        label: '各応答の遅延（ミリ秒）',
        help: 'Kraken が遠くにあるかのようにします。',
      },
      'serviceError.error': {
        label: '応答の代わりのエラー',
        help: '空の場合はなしです。',
      },
      'serviceError.path': {
        label: 'そのエラーになる呼び出し',
        help: 'すべて、または 1 つのパスです。',
        options: {
          '*': 'すべての非公開の呼び出し',
        },
      },
      'webSocket.kind': {
        label: 'WebSocket の動作',
        help: '接続や購読をするプログラムへの動作です。接続の拒否はすべてのキーでのみ選べます。',
        options: {
          normal: '通常',
          refuse: '接続を拒否',
          error: '購読にエラーで応答',
          'close-1008': '1008（ポリシー違反）で切断',
          'no-snapshot': '確認するがデータを送らない',
          silent: '応答しない',
        },
      },
      'webSocket.refuse': {
        label: '拒否の HTTP ステータス',
        help: 'エッジからは 403、障害時は 503 です。',
      },
      'webSocket.error': {
        label: '購読のエラー',
        help: '応答の代わりに返します。',
      },
      webSocketAddressLock: {
        label: 'アドレス一覧を WebSocket にも適用',
        help: 'Kraken はこれを明らかにしていません。',
      },
      statusFrame: {
        label: '接続時の状態メッセージ',
        help: 'すべてのキーでのみ。接続時にはまだキーが示されていません。',
      },
      tokenLifetimeMs: {
        label: 'トークンの有効期間（秒）',
        help: '0：すべてのトークンが期限切れです。',
      },
      webSocketIdleMs: {
        label: '無通信で切断するまで（ミリ秒）',
        help: '購読がないときです。',
      },
      heartbeatMs: {
        label: 'ハートビートの間隔（ミリ秒）',
        help: '購読があるときです。',
      },
      'fault.kind': {
        label: 'ネットワーク障害',
        help: '接続または応答そのものを壊します。',
        options: {
          none: 'なし',
          refused: '接続を拒否',
          reset: '接続をリセット',
          close: '応答せずに切断',
          hang: '半開き：応答なし',
          latency: '遅延',
          jitter: '不規則な遅延',
          'slow-drip': '1 バイトずつ低速で送信',
          'never-ending': '終わりのない応答',
          truncated: '途中で切れた JSON',
          'cut-off': '宣言した長さの前で切断',
          oversized: '過大：10 MiB',
          empty: '空',
          'empty-object': '空のオブジェクトのみ',
          'empty-error': 'エラーも結果もなし',
          'html-403': 'HTML ページ、403',
          'html-429': 'HTML ページ、429',
          'html-502': 'HTML ページ、502',
          'html-520': 'HTML ページ、520',
          redirect: 'リダイレクト',
          'frame-rubbish': 'WebSocket：JSON でないメッセージ',
          'frame-cut': 'WebSocket：メッセージの途中で切断',
          'frame-close': 'WebSocket：データの前に切断',
        },
      },
      'fault.ms': {
        label: '障害の長さ（ミリ秒）',
        help: '遅延の長さ、またはバイト間の時間です。',
      },
      'fault.path': {
        label: '障害のパス',
        help: 'すべてのパス、または 1 つです。',
        options: {
          '': 'すべてのパス',
        },
      },
      'fault.times': {
        label: '回数',
        help: '空の場合は「通常に戻す」を押すまでです。',
      },
    },
  },
}
