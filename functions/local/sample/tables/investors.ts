import { rows } from './rows.ts';

/**
 * Sixty invented funds, all named after old Japanese words for stars, winds and seasons; the overseas ones after birds and flowers.
 * `kana` is `-` where the name is not Japanese, `stages` from–to, `ticket` in millions of yen, `home` a prefecture's number or a
 * country. The focus is a noun phrase, so that it fits into a sentence.
 */
export const investorRows = rows(
  ['ja', 'kana', 'en', 'archetype', 'fields', 'stages', 'growth', 'ticket', 'home', 'focusJa', 'focusEn'],
  `
ムギボシキャピタル | ムギボシキャピタル | Mugiboshi Capital | independent | bio-regenerative some-regenerative lifesaving-device | applied–clinical | seed early series-a | 100–800 | 13 | 非臨床から治験へ進む新薬と医療機器 | medicines and devices on their way from non-clinical work to trials
ツヅミボシベンチャーズ | ツヅミボシベンチャーズ | Tsuzumiboshi Ventures | independent | lifesaving-device samd | nonclinical–commercialisation | early series-a | 100–500 | 13 | 治療を変える医療機器と、その横に立つソフトウェア | devices that change treatment and the software beside them
ムツラボシファンド | ムツラボシファンド | Mutsuraboshi Fund | growth | bio-regenerative lifesaving-device | clinical–expansion | series-a later | 1000–5000 | 13 | 治験の後半に進む国産の新薬と機器 | Japanese medicines and devices in late trials
アオボシライフサイエンス | アオボシライフサイエンス | Aoboshi Life Sciences | university | bio-regenerative | basic–nonclinical | seed early | 30–200 | 26 | 大学の研究室から生まれる新規モダリティ | new modalities out of university labs
ゲンジボシ投資事業 | ゲンジボシトウシジギョウ | Genjiboshi Investment | bank | samd dx-ai care-tech | clinical–expansion | early series-a | 50–300 | 27 | 病院と介護の現場で使われ始めたデジタル製品 | digital products already in use in hospitals and care homes
ヘイケボシパートナーズ | ヘイケボシパートナーズ | Heikeboshi Partners | independent | care-tech dx-ai | applied–commercialisation | seed early | 20–150 | 40 | 介護職の負担を減らす機器とサービス | devices and services that lighten the work of carers
イカリボシバイオ投資 | イカリボシバイオトウシ | Ikariboshi Bio Invest | pharma-cvc | bio-regenerative some-regenerative | nonclinical–clinical | early series-a | 200–1500 | 13 | 免疫と代謝の新しい標的 | new targets in immunity and metabolism
ウオツリボシ・シード | ウオツリボシシード | Uotsuriboshi Seed | seed | bio-regenerative dx-ai | basic–applied | seed | 10–80 | 14 | 起業前の研究者によるAI創薬 | AI drug discovery by researchers about to found a company
ヒシャクボシ北海道 | ヒシャクボシホッカイドウ | Hishakuboshi Hokkaido | regional | dx-ai samd care-tech | applied–expansion | seed early | 10–100 | 01 | 広い地域に医療を届ける仕組み | ways to bring care across long distances
ネノホシキャピタル | ネノホシキャピタル | Nenohoshi Capital | growth | samd dx-ai | commercialisation–expansion | series-a later | 500–3000 | 13 | 保険適用を得たSaMDの全国展開 | nationwide roll-out of reimbursed SaMD
フルタナバタ・ヘルス | フルタナバタヘルス | Furutanabata Health | impact | care-tech dx-ai | clinical–expansion | early series-a | 50–400 | 13 | 家族の介護離職を減らす事業 | businesses that keep family carers in work
ネコノメボシ研究所投資 | ネコノメボシケンキュウジョトウシ | Nekonomeboshi Labs Fund | university | bio-regenerative some-regenerative | basic–nonclinical | seed | 20–150 | 13 | 細胞と遺伝子の治療に使う基盤技術 | platform technology for cell and gene therapy
ハゴイタボシ・デバイス | ハゴイタボシデバイス | Hagoitaboshi Devices | device-cvc | lifesaving-device | applied–clinical | seed early series-a | 50–500 | 23 | 血管内治療と内視鏡の次の道具 | the next tools for endovascular and endoscopic treatment
ツリガネボシ中部 | ツリガネボシチュウブ | Tsuriganeboshi Chubu | regional | lifesaving-device care-tech | applied–commercialisation | seed early | 20–150 | 23 | ものづくりの技術から生まれる医療機器 | medical devices born of manufacturing skill
アメフリボシ仙台 | アメフリボシセンダイ | Amefuriboshi Sendai | regional | dx-ai samd lifesaving-device | basic–commercialisation | seed early | 10–120 | 04 | 東北の病院と一緒に育てる診断支援 | diagnostic support grown with hospitals in Tohoku
トカキボシパートナーズ | トカキボシパートナーズ | Tokakiboshi Partners | independent | bio-regenerative | nonclinical–clinical | early series-a | 300–2000 | 13 | 抗体と核酸の次の一手 | what comes after today’s antibodies and oligonucleotides
マスガタボシ九州 | マスガタボシキュウシュウ | Masugataboshi Kyushu | regional | care-tech dx-ai | applied–expansion | seed early | 10–100 | 40 | 九州の施設で実証できる介護テック | care technology that can be tried in Kyushu
フナボシグローバル | フナボシグローバル | Funaboshi Global | growth | bio-regenerative some-regenerative | clinical–commercialisation | series-a later | 1000–8000 | 13 | 米国での治験に挑む日本発の新薬 | medicines from Japan entering trials in the United States
タイツリボシ食と健康 | タイツリボシショクトケンコウ | Taitsuriboshi Food and Health | corporate-cvc | care-tech dx-ai | applied–expansion | seed early series-a | 30–300 | 13 | 食べる力と栄養に関わる製品 | products for eating and nutrition
アカボシ眼科基金 | アカボシガンカキキン | Akaboshi Vision Fund | impact | bio-regenerative samd some-regenerative | applied–clinical | seed early | 30–300 | 27 | 見える時間を延ばす治療 | treatments that prolong sight
シンジュボシ女性医療 | シンジュボシジョセイイリョウ | Shinjuboshi Women’s Health | impact | samd dx-ai some-regenerative | basic–commercialisation | seed early | 20–200 | 13 | 女性の一生に寄り添う医療 | health care through a woman’s life
メラボシ千葉 | メラボシチバ | Meraboshi Chiba | regional | bio-regenerative samd | basic–clinical | seed | 10–80 | 12 | 房総から世界に出る研究 | research that goes from Chiba to the world
ヤライボシ夜間医療 | ヤライボシヤカンイリョウ | Yaraiboshi Night Care | seed | dx-ai care-tech | applied–commercialisation | seed | 10–60 | 11 | 夜間の医療と介護の人手を補う技術 | technology that stands in at night in hospitals and homes
カラスキボシ整形 | カラスキボシセイケイ | Karasukiboshi Ortho | device-cvc | lifesaving-device some-regenerative | nonclinical–commercialisation | early series-a | 100–800 | 22 | 骨と関節の治療を軽くする技術 | gentler treatment for bones and joints
スマルボシ創薬 | スマルボシソウヤク | Sumaruboshi Discovery | pharma-cvc | bio-regenerative dx-ai | basic–nonclinical | seed early | 50–500 | 27 | 中枢神経の創薬とそれを支えるデータ | discovery in the central nervous system and the data behind it
サオボシ信託 | サオボシシンタク | Saoboshi Trust | bank | bio-regenerative lifesaving-device | clinical–expansion | series-a later | 300–1500 | 13 | 承認の見通しが立った製品の量産 | scale-up of products with approval in sight
ヨアケボシ・エンジェルズ | ヨアケボシエンジェルズ | Yoakeboshi Angels | seed | samd dx-ai care-tech | basic–applied | seed | 3–30 | 14 | 医師と看護師の起業 | companies founded by doctors and nurses
ユウヅツ在宅医療 | ユウヅツザイタクイリョウ | Yuzutsu Home Care | impact | dx-ai care-tech samd | clinical–expansion | early series-a | 30–250 | 28 | 自宅で過ごす時間を支える医療 | care that keeps people at home
カワタレ小児基金 | カワタレショウニキキン | Kawatare Children’s Fund | impact | bio-regenerative lifesaving-device samd | applied–clinical | seed early | 30–300 | 13 | 患者の少ない子どもの病気 | childhood diseases with few patients
コメツキボシ新潟 | コメツキボシニイガタ | Kometsukiboshi Niigata | regional | dx-ai care-tech | applied–expansion | seed early | 10–80 | 15 | 雪国の暮らしを支える遠隔医療と介護 | remote care for places under snow
ノワキキャピタル | ノワキキャピタル | Nowaki Capital | independent | lifesaving-device bio-regenerative | nonclinical–clinical | early series-a | 200–1200 | 13 | 心臓と腎臓の治療を変える技術 | technology that changes heart and kidney care
セイラン医療投資 | セイランイリョウトウシ | Seiran Medical Invest | independent | samd lifesaving-device | clinical–commercialisation | early series-a | 80–600 | 27 | 外来で使える治療用アプリと小型機器 | treatment apps and small devices for outpatient care
クロハエパートナーズ | クロハエパートナーズ | Kurohae Partners | growth | lifesaving-device samd | commercialisation–expansion | series-a later | 500–4000 | 13 | 東南アジアへ広がる医療機器 | medical devices on their way to South-East Asia
シラハエ沖縄 | シラハエオキナワ | Shirahae Okinawa | regional | bio-regenerative dx-ai care-tech | basic–commercialisation | seed early | 10–100 | 47 | 島の資源と島の医療から生まれる事業 | businesses from island resources and island medicine
ヤマセ岩手 | ヤマセイワテ | Yamase Iwate | regional | lifesaving-device dx-ai | applied–commercialisation | seed | 5–60 | 03 | 精密部品の会社と組む医療機器 | devices made with precision-parts makers
アナジ精密 | アナジセイミツ | Anaji Precision | device-cvc | lifesaving-device samd | applied–commercialisation | early series-a | 50–600 | 20 | 測る・見る技術の医療への応用 | measuring and imaging technology put to medical use
イナサ再生医療 | イナササイセイイリョウ | Inasa Regenerative | independent | some-regenerative bio-regenerative | nonclinical–clinical | early series-a | 200–1500 | 28 | 量産に耐える細胞治療 | cell therapies that can be made at scale
マジカゼ岡山 | マジカゼオカヤマ | Majikaze Okayama | university | bio-regenerative lifesaving-device | basic–clinical | seed early | 20–150 | 33 | 瀬戸内の大学病院との橋渡し研究 | translational work with university hospitals on the Inland Sea
ヒカタ生命保険投資 | ヒカタセイメイホケントウシ | Hikata Life Ventures | insurer-cvc | dx-ai samd care-tech | clinical–expansion | early series-a later | 100–1000 | 13 | 予防の効果を数字で示せる事業 | businesses that can show prevention in figures
タマカゼ損保ベンチャーズ | タマカゼソンポベンチャーズ | Tamakaze Ventures | insurer-cvc | care-tech dx-ai | commercialisation–expansion | early series-a | 50–500 | 13 | 転倒と事故を減らす介護 | care with fewer falls and accidents
アユカゼ北陸 | アユカゼホクリク | Ayukaze Hokuriku | regional | bio-regenerative dx-ai | applied–expansion | seed early | 10–100 | 16 | 薬づくりの土地から出る製剤と工程 | formulations and processes from a land of medicine makers
ナライ関東 | ナライカントウ | Narai Kanto | bank | lifesaving-device care-tech | clinical–expansion | early series-a | 30–300 | 10 | 地方銀行の取引先と組める医療機器 | devices that pair with a regional bank’s manufacturers
ハヤテ救急基金 | ハヤテキュウキュウキキン | Hayate Emergency Fund | impact | lifesaving-device dx-ai | applied–commercialisation | seed early | 20–250 | 37 | 救急と災害の医療 | emergency and disaster medicine
ショウマン創業 | ショウマンソウギョウ | Shoman Founders | seed | bio-regenerative lifesaving-device | basic–nonclinical | seed | 10–100 | 13 | 創業チームづくりから始める創薬と機器 | medicines and devices, starting with building the team
ボウシュ発酵 | ボウシュハッコウ | Boshu Bioindustry | corporate-cvc | bio-regenerative | applied–clinical | seed early | 50–400 | 24 | 発酵と合成生物学のものづくり | making things by fermentation and synthetic biology
ハクロ認知症基金 | ハクロニンチショウキキン | Hakuro Dementia Fund | impact | bio-regenerative samd care-tech | applied–commercialisation | seed early series-a | 50–600 | 13 | 認知症の診断・治療・暮らし | diagnosis, treatment and life with dementia
ソウコウデータ | ソウコウデータ | Soko Data | corporate-cvc | dx-ai samd | applied–expansion | seed early series-a | 50–600 | 13 | 医療データを安全に使う技術 | technology for using medical data safely
ウスイ水系投資 | ウスイスイケイトウシ | Usui Water Ventures | corporate-cvc | lifesaving-device dx-ai | basic–commercialisation | seed early | 20–200 | 23 | 透析と水の技術 | dialysis and water technology
ケイチツラボ | ケイチツラボ | Keichitsu Lab | seed | some-regenerative bio-regenerative | basic–applied | seed | 10–70 | 26 | 若手研究者の再生医療 | regenerative medicine by young researchers
コクウ農医連携 | コクウノウイレンケイ | Kokuu Agri-Med | impact | bio-regenerative care-tech | basic–applied | seed | 5–60 | 45 | 農と医をつなぐ素材と食 | materials and foods between farming and medicine
カンロ口腔 | カンロコウクウ | Kanro Oral | device-cvc | lifesaving-device samd some-regenerative | applied–expansion | seed early series-a | 30–300 | 26 | 口から始まる健康 | health that starts in the mouth
シュウブン承継 | シュウブンショウケイ | Shubun Succession | bank | care-tech dx-ai | commercialisation–expansion | early later | 30–300 | 34 | 診療所と介護事業の承継を助ける事業 | businesses that help clinics and care providers pass on
ダシカゼ越境 | ダシカゼエッキョウ | Dashikaze Crossing | growth | dx-ai samd care-tech | commercialisation–expansion | series-a later | 300–2500 | 13 | 欧州の介護市場に出る製品 | products entering European care markets
オオニシ感染症基金 | オオニシカンセンショウキキン | Oonishi Infection Fund | impact | bio-regenerative lifesaving-device | applied–clinical | seed early | 50–500 | 42 | 薬剤耐性と新興感染症への備え | readiness for resistant and emerging infection
Skylark Harbour Ventures | - | Skylark Harbour Ventures | overseas | bio-regenerative some-regenerative | nonclinical–clinical | early series-a later | 500–5000 | US | 日本の研究から米国で治験に入る新薬 | medicines from Japanese research entering US trials
Larkmoor Health Partners | - | Larkmoor Health Partners | overseas | samd dx-ai | clinical–expansion | early series-a | 200–2000 | GB | 英国の公的医療で使えるデジタル治療 | digital therapeutics that fit the British health service
Tern Quay Capital | - | Tern Quay Capital | overseas | lifesaving-device care-tech | clinical–expansion | early series-a | 100–1500 | SG | 東南アジアの病院と高齢者施設に入る機器 | devices for hospitals and homes in South-East Asia
Silberdistel Life Sciences | - | Silberdistel Life Sciences | overseas | bio-regenerative lifesaving-device | nonclinical–clinical | early series-a | 300–3000 | CH | 欧州の基準で育てる抗体と治療機器 | antibodies and therapeutic devices built to European standards
Moran Bridge Ventures | - | Moran Bridge Ventures | overseas | samd bio-regenerative dx-ai | applied–commercialisation | seed early series-a | 50–800 | KR | 日韓で同時に立ち上げるAI医療 | medical AI launched in Japan and Korea together
Wattlebird Medical Fund | - | Wattlebird Medical Fund | overseas | lifesaving-device dx-ai | clinical–expansion | series-a later | 300–2500 | AU | オーストラリアで早く治験を始める医療機器 | devices that can start trials early in Australia
`,
);

/** What a kind of fund says of itself: its label and two ways to put how it works. */
export const archetypes: Record<string, { label: { ja: string; en: string }; ways: { ja: string; en: string }[] }> = {
  independent: {
    label: { ja: '独立系VC', en: 'Independent VC' },
    ways: [
      {
        ja: '投資先を年に数社に絞り、治験の計画と次の資金調達まで担当者が同じ机で考えます。',
        en: 'We back only a few companies a year and work through trial plans and the next round with each of them.',
      },
      {
        ja: '創業者との対話を重ねてから投資し、うまくいかない時期にこそ時間を割きます。',
        en: 'We invest after long conversations with founders, and give most time when things go badly.',
      },
    ],
  },
  university: {
    label: { ja: '大学系VC', en: 'University-based VC' },
    ways: [
      {
        ja: '研究者が研究を続けながら起業できるよう、経営者候補の紹介と知財の整理から手伝います。',
        en: 'So that researchers can found a company and keep researching, we start with finding a manager and sorting out the patents.',
      },
      {
        ja: '学内の実験設備と臨床の先生につなぎ、最初のデータを一緒に取りにいきます。',
        en: 'We open campus equipment and clinicians to our companies and go after the first data together.',
      },
    ],
  },
  'pharma-cvc': {
    label: { ja: '製薬系CVC', en: 'Corporate VC of a pharma group' },
    ways: [
      {
        ja: '導入を前提とせず、社内の薬理・製剤の専門家が第三者として助言します。',
        en: 'No licence is expected in return; in-house pharmacologists and formulators advise as outsiders.',
      },
    ],
  },
  'device-cvc': {
    label: { ja: '医療機器系CVC', en: 'Corporate VC of a device maker' },
    ways: [
      {
        ja: '試作と品質管理の仕組みを持ち込み、薬事申請の書類づくりまで伴走します。',
        en: 'We bring prototyping and quality systems and stay until the regulatory file is written.',
      },
      {
        ja: '自社の販売網に乗せるかどうかは後から決め、まず臨床での価値を確かめます。',
        en: 'Whether to sell through our channels can wait; we first check the value in the clinic.',
      },
    ],
  },
  'corporate-cvc': {
    label: { ja: '事業会社CVC', en: 'Corporate VC' },
    ways: [
      {
        ja: '事業部の実務者が投資の検討から加わり、半年以内に小さな共同事業を一つ動かします。',
        en: 'People from our business units join from the first talk, and one small joint project runs within six months.',
      },
    ],
  },
  'insurer-cvc': {
    label: { ja: '保険系CVC', en: 'Corporate VC of an insurer' },
    ways: [
      {
        ja: '加入者の方への案内と効果の検証を一体で行い、支払いの仕組みづくりまで考えます。',
        en: 'We combine offers to policyholders with evaluation, and think about who would pay in the end.',
      },
    ],
  },
  regional: {
    label: { ja: '地域VC', en: 'Regional VC' },
    ways: [
      {
        ja: '自治体、病院、地元の製造業と顔の見える関係があり、最初の実証先を一緒に探します。',
        en: 'We know the municipalities, hospitals and makers here by name and look for the first test site together.',
      },
      {
        ja: '県外の企業でも、この地域で試す計画があれば検討します。',
        en: 'Companies from elsewhere are welcome if they plan to try something here.',
      },
    ],
  },
  impact: {
    label: { ja: 'インパクト投資ファンド', en: 'Impact fund' },
    ways: [
      {
        ja: '収益と並べて、患者さんと家族の暮らしの変化を毎年測り、公表します。',
        en: 'Beside returns we measure and publish, each year, what changed for patients and families.',
      },
      {
        ja: '回収を急がず、10年を見込んで支えます。',
        en: 'We do not hurry to sell and plan for ten years.',
      },
    ],
  },
  growth: {
    label: { ja: 'グロースファンド', en: 'Growth fund' },
    ways: [
      {
        ja: 'リード投資家として取締役を出し、海外の提携先と上場の準備を担います。',
        en: 'We lead, take a board seat and work on overseas partners and the listing.',
      },
    ],
  },
  seed: {
    label: { ja: 'シードVC', en: 'Seed VC' },
    ways: [
      {
        ja: '会社を作る前から相談でき、最初の検証に要る分だけを素早く出します。',
        en: 'Talk to us before there is a company; we give quickly what the first test needs.',
      },
      {
        ja: '週1回の面談を半年続け、仮説を一つずつつぶしていきます。',
        en: 'We meet weekly for half a year and take the hypotheses one by one.',
      },
    ],
  },
  bank: {
    label: { ja: '銀行系VC', en: 'Bank-affiliated VC' },
    ways: [
      {
        ja: '融資と組み合わせて株式の希薄化を抑え、取引先の工場や病院を紹介します。',
        en: 'Combined with loans we keep dilution low, and introduce factories and hospitals among our clients.',
      },
    ],
  },
  overseas: {
    label: { ja: '海外VC', en: 'Overseas VC' },
    ways: [
      {
        ja: '日本のチームと月1回はオンラインで会い、現地の規制と支払者への道筋を示します。',
        en: 'We meet teams in Japan online at least monthly and show the way through local regulation and payers.',
      },
      {
        ja: '英語の資料があれば1週間で初回の返事をします。',
        en: 'With material in English we give a first answer within a week.',
      },
    ],
  },
};
