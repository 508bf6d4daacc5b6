import type { DevelopmentStage } from '../../../../shared/schemas/vocabularies.ts';
import { type Text, t } from '../ideas/idea.ts';

/** Which way of speaking suits a product: a medicine, cells, a device, software, a test, or something for care. */
export type Voice = 'drug' | 'cell' | 'device' | 'software' | 'test' | 'care';

/** How far a product of each voice has come. `{n}` and `{m}` are filled with plausible figures: n from 3 to 9, m from 20 to 90. */
export const progress: Record<Voice, Record<DevelopmentStage, Text[]>> = {
  drug: {
    basic: [
      t('仕組みを細胞で確かめ、候補を{n}つまで絞ったところです。', 'The mechanism holds in cells, and {n} candidates are left.'),
      t('研究室で再現できることを確かめ、特許を{n}件出願しました。', 'It reproduces in the laboratory, and {n} patents are filed.'),
    ],
    applied: [
      t(
        '動物モデル{n}種で効きめを確かめ、候補を1つに決める段階です。',
        'Efficacy shows in {n} animal models, and we are choosing the one to develop.',
      ),
      t(
        '最適化した化合物の体内動態を調べ、年内に開発候補を決めます。',
        'We are measuring how optimised compounds behave in the body and will name one this year.',
      ),
    ],
    nonclinical: [
      t(
        '用量に応じた効果を確かめ、GLP毒性試験の準備を進めています。',
        'The effect follows the dose, and GLP toxicology is being prepared.',
      ),
      t(
        '{n}か月の毒性試験で大きな問題はなく、治験届に向けた資料を整えています。',
        'Toxicology over {n} months showed nothing serious, and the file for a first trial is under way.',
      ),
    ],
    clinical: [
      t(
        '第1相を終え、{m}人を対象とした第2相を国内{n}施設で進めています。',
        'Phase 1 is done, and phase 2 with {m} people runs at {n} sites in Japan.',
      ),
      t(
        '国内{n}施設で第1/2相を行っており、これまでに{m}人が参加しました。',
        'A phase 1/2 runs at {n} sites in Japan; {m} people have joined so far.',
      ),
    ],
    commercialisation: [
      t(
        '製造方法の検証を終え、{n}社と供給の条件を話し合っています。',
        'The process is validated, and supply terms are being discussed with {n} companies.',
      ),
    ],
    expansion: [t('国内で発売し、{n}か国で提携先を探しています。', 'It is on sale in Japan, and we look for partners in {n} countries.')],
  },
  cell: {
    basic: [t('小動物で{n}週間の生着を確かめました。', 'Cells stayed in small animals for {n} weeks.')],
    applied: [
      t('培養の条件を{n}通りまで絞り、品質の指標を決めています。', 'Culture is down to {n} conditions, and quality markers are being set.'),
    ],
    nonclinical: [
      t(
        '大型動物で{n}か月の安全性を確かめ、PMDAとの事前の面談を終えました。',
        'Large animals show {n} months of safety, and a first talk with the PMDA is done.',
      ),
    ],
    clinical: [
      t(
        '医師主導治験で{n}人に用い、重い副作用は出ていません。',
        'An investigator-led trial has treated {n} people without serious side effects.',
      ),
      t(
        '{n}施設で企業治験を始め、最初の{n}人の観察を続けています。',
        'A company trial has begun at {n} sites, and the first {n} people are being followed.',
      ),
    ],
    commercialisation: [
      t('{n}施設で先行して使われ、作業時間を{m}%減らしました。', 'It is in early use at {n} sites and cut working time by {m} per cent.'),
    ],
    expansion: [t('条件及び期限付の承認を得て、{n}施設に広げています。', 'With a conditional approval it is spreading to {n} sites.')],
  },
  device: {
    basic: [t('原理を模型で確かめ、特許を{n}件出願しました。', 'The principle works on a bench model, and {n} patents are filed.')],
    applied: [
      t(
        '試作{n}号機で臨床医{m}人の評価を受け、形を決めています。',
        'Prototype number {n} was tried by {m} clinicians, and the shape is being settled.',
      ),
    ],
    nonclinical: [
      t(
        '動物での{n}例で安全性を確かめ、電気安全の試験に入りました。',
        'Safety is shown in {n} animal cases, and electrical testing has begun.',
      ),
      t(
        '耐久試験は{m}万回を超え、生物学的な安全性を評価しています。',
        'Endurance has passed {m}0,000 cycles, and biological safety is being assessed.',
      ),
    ],
    clinical: [
      t(
        '{n}施設の探索的な臨床研究に{m}人が参加し、検証的な治験を計画しています。',
        '{m} people took part in an exploratory study at {n} sites, and a pivotal trial is being planned.',
      ),
      t(
        '国内{n}施設で治験を進めており、登録は{m}%に達しました。',
        'A trial runs at {n} sites in Japan, and enrolment stands at {m} per cent.',
      ),
    ],
    commercialisation: [
      t(
        '認証を取得し、{n}施設で使われています。量産の体制を整える段階です。',
        'It is certified and in use at {n} sites; volume production comes next.',
      ),
      t(
        '承認申請を終え、発売に向けて{n}つの病院で運用を確かめています。',
        'The application is filed, and {n} hospitals are rehearsing its use before launch.',
      ),
    ],
    expansion: [
      t(
        '国内{m}施設で使われ、{n}か国で登録の手続きを進めています。',
        'It is used at {m} sites in Japan, and registration is under way in {n} countries.',
      ),
    ],
  },
  software: {
    basic: [
      t('{m}人の試作調査で、使い続けられる見込みを得ました。', 'A prototype with {m} people suggests that they would keep using it.'),
    ],
    applied: [
      t(
        '{n}施設の過去データで精度を確かめ、前向きの研究を計画しています。',
        'Accuracy holds on past data from {n} sites, and a prospective study is being planned.',
      ),
      t(
        '{m}00人分の記録で最初のモデルを作り、外れ方を専門医と見直しています。',
        'A first model stands on {m}00 records, and specialists review where it goes wrong.',
      ),
    ],
    nonclinical: [
      t(
        '{m}人の試用で続けやすさを確かめ、探索試験の計画をPMDAに相談しました。',
        'Use by {m} people shows that it is easy to keep up, and the pilot has been discussed with the PMDA.',
      ),
    ],
    clinical: [
      t(
        '{n}施設の前向き研究に{m}人が参加し、半年後の結果を待っています。',
        '{m} people are in a prospective study at {n} sites, with results due in half a year.',
      ),
      t(
        '{m}人の探索試験で主な指標が改善し、検証試験の計画を固めました。',
        'The main measure improved in a pilot of {m}, and the confirmatory plan is settled.',
      ),
    ],
    commercialisation: [
      t('{m}の施設が有料で使い、解約は年に{n}件ほどです。', '{m} sites pay for it, and about {n} leave in a year.'),
      t('{n}つの県で導入が始まり、紹介による申込みが増えています。', 'Use has begun in {n} prefectures, and more come by word of mouth.'),
    ],
    expansion: [
      t(
        '国内{m}施設で定着し、隣の診療科と海外への展開を始めました。',
        'It is established at {m} sites, and we are moving to neighbouring departments and abroad.',
      ),
      t(
        '{n}つの自治体と継続の契約を結び、人口の多い都市への展開を準備しています。',
        '{n} municipalities have renewed, and we prepare for larger cities.',
      ),
    ],
  },
  test: {
    basic: [t('候補の指標を{n}つ見つけました。', '{n} candidate markers are found.')],
    applied: [t('保存検体{m}例で見分けられることを確かめました。', 'It tells {m} stored samples apart.')],
    nonclinical: [t('試薬の安定性を{n}か月確かめました。', 'The reagent has been stable for {n} months.')],
    clinical: [
      t('{n}施設から{m}例の検体を集め、性能の評価を進めています。', 'Performance is being assessed on {m} samples from {n} sites.'),
    ],
    commercialisation: [t('承認を得て、{n}つの検査センターで受託が始まります。', 'It is approved, and {n} laboratories will offer it.')],
    expansion: [
      t(
        '承認を得て{m}の健診施設で使われ、{n}か国での届出を準備しています。',
        'Approved and used by {m} check-up centres, it is being filed in {n} countries.',
      ),
    ],
  },
  care: {
    basic: [t('{n}人の介護職と模型を作り直してきました。', 'We have rebuilt the model with {n} carers.')],
    applied: [
      t(
        '試作機を{n}施設で2週間ずつ試し、職員の声で{m}か所を直しました。',
        'Prototypes spent two weeks in each of {n} facilities, and staff had {m} things changed.',
      ),
    ],
    nonclinical: [
      t(
        '{n}施設で使い勝手を確かめ、効果の測り方を大学と決めています。',
        'Usability is shown in {n} facilities, and a university helps us decide how to measure effect.',
      ),
    ],
    clinical: [
      t(
        '{n}施設の{m}人で3か月の実証を行い、夜間の見回りの回数が減りました。',
        'Three months with {m} people in {n} facilities meant fewer rounds at night.',
      ),
      t('{m}人の実証で、続けて使いたいという答えが9割を占めました。', 'In a trial with {m} people, nine in ten want to keep it.'),
    ],
    commercialisation: [
      t(
        '{m}施設で使われ、介護保険の給付の対象になる道筋を検討しています。',
        'It is used in {m} facilities, and we look at how care insurance could cover it.',
      ),
      t(
        '{n}つの法人と年間契約を結び、代理店の網を広げています。',
        '{n} care groups have signed for the year, and the network of dealers is growing.',
      ),
    ],
    expansion: [
      t(
        '国内{m}施設で定着し、{n}か国の展示会で商談を始めました。',
        'It is established in {m} facilities, and talks have begun at fairs in {n} countries.',
      ),
    ],
  },
};
