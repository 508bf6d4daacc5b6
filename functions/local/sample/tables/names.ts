import { rows } from './rows.ts';

/** Family names: 漢字 | セイ | romaji. */
export const families = rows(
  ['written', 'kana', 'romaji'],
  `
佐伯 | サエキ | Saeki
水野 | ミズノ | Mizuno
桐山 | キリヤマ | Kiriyama
有馬 | アリマ | Arima
白石 | シライシ | Shiraishi
藤堂 | トウドウ | Todo
柏木 | カシワギ | Kashiwagi
早瀬 | ハヤセ | Hayase
北条 | ホウジョウ | Hojo
南雲 | ナグモ | Nagumo
真鍋 | マナベ | Manabe
三枝 | サエグサ | Saegusa
小田切 | オダギリ | Odagiri
市川 | イチカワ | Ichikawa
篠原 | シノハラ | Shinohara
榊原 | サカキバラ | Sakakibara
戸田 | トダ | Toda
長谷部 | ハセベ | Hasebe
相馬 | ソウマ | Soma
宮下 | ミヤシタ | Miyashita
久保田 | クボタ | Kubota
岸本 | キシモト | Kishimoto
片桐 | カタギリ | Katagiri
栗原 | クリハラ | Kurihara
堀内 | ホリウチ | Horiuchi
梶原 | カジワラ | Kajiwara
森川 | モリカワ | Morikawa
沢渡 | サワタリ | Sawatari
古賀 | コガ | Koga
稲葉 | イナバ | Inaba
本郷 | ホンゴウ | Hongo
滝沢 | タキザワ | Takizawa
吉永 | ヨシナガ | Yoshinaga
大槻 | オオツキ | Otsuki
石黒 | イシグロ | Ishiguro
川端 | カワバタ | Kawabata
安達 | アダチ | Adachi
西園 | ニシゾノ | Nishizono
東野 | ヒガシノ | Higashino
矢部 | ヤベ | Yabe
浜田 | ハマダ | Hamada
奥村 | オクムラ | Okumura
若林 | ワカバヤシ | Wakabayashi
千田 | センダ | Senda
谷口 | タニグチ | Taniguchi
今泉 | イマイズミ | Imaizumi
野々村 | ノノムラ | Nonomura
杉浦 | スギウラ | Sugiura
荒木 | アラキ | Araki
富樫 | トガシ | Togashi
小笠原 | オガサワラ | Ogasawara
羽田野 | ハタノ | Hatano
比嘉 | ヒガ | Higa
仲村渠 | ナカンダカリ | Nakandakari
四方 | シカタ | Shikata
江藤 | エトウ | Eto
辻本 | ツジモト | Tsujimoto
福留 | フクドメ | Fukudome
渋谷 | シブヤ | Shibuya
深町 | フカマチ | Fukamachi
熊谷 | クマガイ | Kumagai
平賀 | ヒラガ | Hiraga
内海 | ウツミ | Utsumi
柳沢 | ヤナギサワ | Yanagisawa
`,
);

/** Given names: 漢字 | メイ | romaji. */
export const givens = rows(
  ['written', 'kana', 'romaji'],
  `
遥 | ハルカ | Haruka
健太郎 | ケンタロウ | Kentaro
美咲 | ミサキ | Misaki
直樹 | ナオキ | Naoki
結衣 | ユイ | Yui
隆 | タカシ | Takashi
香織 | カオリ | Kaori
誠 | マコト | Makoto
陽子 | ヨウコ | Yoko
翔太 | ショウタ | Shota
真由美 | マユミ | Mayumi
和彦 | カズヒコ | Kazuhiko
彩 | アヤ | Aya
大輔 | ダイスケ | Daisuke
恵子 | ケイコ | Keiko
亮 | リョウ | Ryo
千尋 | チヒロ | Chihiro
慎一 | シンイチ | Shinichi
奈緒 | ナオ | Nao
拓也 | タクヤ | Takuya
由紀 | ユキ | Yuki
浩司 | コウジ | Koji
里奈 | リナ | Rina
雅人 | マサト | Masato
智子 | トモコ | Tomoko
悠 | ユウ | Yu
麻衣 | マイ | Mai
修平 | シュウヘイ | Shuhei
絵里 | エリ | Eri
剛 | ツヨシ | Tsuyoshi
友美 | トモミ | Tomomi
啓介 | ケイスケ | Keisuke
瞳 | ヒトミ | Hitomi
俊 | シュン | Shun
文香 | フミカ | Fumika
正樹 | マサキ | Masaki
詩織 | シオリ | Shiori
光 | ヒカル | Hikaru
佳代 | カヨ | Kayo
徹 | トオル | Toru
澪 | ミオ | Mio
弘明 | ヒロアキ | Hiroaki
日菜 | ヒナ | Hina
卓 | スグル | Suguru
紗季 | サキ | Saki
範子 | ノリコ | Noriko
涼介 | リョウスケ | Ryosuke
朋也 | トモヤ | Tomoya
芽衣 | メイ | Mei
昌平 | ショウヘイ | Shohei
`,
);

/** People of overseas funds: family | given | セイ | メイ. */
export const overseasNames = rows(
  ['family', 'given', 'familyKana', 'givenKana'],
  `
Ashdown | Miriam | アシュダウン | ミリアム
Calloway | Peter | キャロウェイ | ピーター
Fairbourne | Imogen | フェアボーン | イモージェン
Hartwell | Samuel | ハートウェル | サミュエル
Lim | Wei Shan | リム | ウェイシャン
Raghunathan | Arjun | ラグナサン | アルジュン
Zumstein | Beat | ツムシュタイン | ベアト
Fankhauser | Regula | ファンクハウザー | レグラ
Seo | Ha-eun | ソ | ハウン
Nam | Do-hyun | ナム | ドヒョン
Tregarthen | Lucy | トレガーゼン | ルーシー
Vasilakis | Nick | ヴァシラキス | ニック
`,
);
