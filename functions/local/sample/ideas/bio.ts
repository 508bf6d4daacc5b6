import { type Idea, t } from './idea.ts';

/** バイオ・再生医療: medicines, biologics, new modalities, gene vectors. */
export const bio: Idea[] = [
  {
    name: t('ハネズセラピューティクス', 'Hanezu Therapeutics'),
    tagline: t('がん悪液質の食欲を取り戻す経口薬', 'An oral drug that restores appetite in cancer cachexia'),
    problem: t(
      '進行がんの患者さんの多くが体重の減少に苦しみますが、使える薬はわずかです。',
      'Most people with advanced cancer lose weight, and few drugs help them.',
    ),
    approach: t(
      '胃と脳をつなぐ受容体だけに働く低分子を見いだし、眠気を起こさずに食事の量を増やします。',
      'Our small molecule acts only on a receptor between gut and brain and raises intake without drowsiness.',
    ),
    modalities: ['drug-unspecified'],
    stage: 'nonclinical',
    needs: ['money', 'manufacturing', 'advice'],
  },
  {
    name: t('アラゾメバイオ', 'Arazome Bio'),
    tagline: t('薬剤耐性菌だけを溶かすファージ由来酵素', 'Phage-derived enzymes that dissolve only resistant bacteria'),
    problem: t(
      '抗菌薬が効かない感染症が増える一方で、新しい抗菌薬の開発は採算が合いにくくなっています。',
      'Infections that no antibiotic clears are rising, while new antibiotics rarely pay for their development.',
    ),
    approach: t(
      'ファージの溶菌酵素を改変し、腸内の善玉菌を残したまま標的の菌の壁だけを壊します。',
      'We engineer phage lysins that break the wall of the target species and leave the rest of the gut flora alone.',
    ),
    modalities: ['biologic', 'new-modality'],
    stage: 'applied',
    needs: ['research', 'money', 'manufacturing'],
  },
  {
    name: t('カラクレナイRNA', 'Karakurenai RNA'),
    kana: 'カラクレナイアールエヌエー',
    tagline: t('冷凍の要らないmRNA製剤', 'mRNA medicines that need no freezer'),
    problem: t(
      'mRNA製剤は超低温で運ぶ必要があり、離島や途上国には届きにくいままです。',
      'mRNA medicines travel at ultra-low temperature, so islands and low-income countries rarely receive them.',
    ),
    approach: t(
      '糖ガラスと新しい脂質を組み合わせ、室温で6か月保てる乾燥粉末にしました。',
      'A sugar glass with a new lipid turns them into a dry powder that keeps for six months at room temperature.',
    ),
    modalities: ['new-modality', 'biologic'],
    stage: 'nonclinical',
    needs: ['manufacturing', 'money', 'research'],
  },
  {
    name: t('スオウファーマ', 'Suo Pharma'),
    tagline: t('慢性腎臓病の線維化を止める抗体', 'An antibody that halts fibrosis in chronic kidney disease'),
    problem: t(
      '透析に至る患者さんの腎臓では線維化が進みますが、それを直接止める薬はありません。',
      'Kidneys on the way to dialysis scar, and nothing on the market stops the scarring itself.',
    ),
    approach: t(
      '傷ついた尿細管だけが出すたんぱく質を捉え、正常な修復を妨げずに線維化の合図を断ちます。',
      'We bind a protein that only injured tubules release, cutting the signal to scar without blocking normal repair.',
    ),
    modalities: ['biologic'],
    stage: 'clinical',
    needs: ['money', 'manufacturing', 'people'],
  },
  {
    name: t('ツキゾメジェノミクス', 'Tsukizome Genomics'),
    tagline: t('先天性難聴に一度だけ投与する遺伝子治療', 'A one-time gene therapy for congenital hearing loss'),
    problem: t(
      '遺伝性の難聴で生まれる子どもには、人工内耳のほかに選べる治療がありません。',
      'Children born with genetic hearing loss have no choice but a cochlear implant.',
    ),
    approach: t(
      '内耳の有毛細胞に届く小さなAAVベクターで、欠けた遺伝子を半分ずつ運んで細胞の中でつなぎます。',
      'Small AAV vectors carry the missing gene to hair cells in two halves that join inside the cell.',
    ),
    modalities: ['gene-vector', 'regenerative-cell-gene'],
    stage: 'nonclinical',
    needs: ['manufacturing', 'money', 'advice'],
  },
  {
    name: t('マソオ免疫', 'Masoo Immune'),
    kana: 'マソオメンエキ',
    tagline: t('固形がんに入り込む遺伝子改変T細胞', 'Gene-modified T cells that enter solid tumours'),
    problem: t(
      '血液がんで成果を上げたCAR-Tも、固形がんでは腫瘍の中に入れず力を失います。',
      'CAR-T works in blood cancers but fails to enter, and tires out in, solid tumours.',
    ),
    approach: t(
      '腫瘍の壁をゆるめる酵素をT細胞自身に作らせ、離れると止まる安全スイッチを備えました。',
      'The T cells make their own enzyme to loosen the tumour wall, with a safety switch that stops once they leave it.',
    ),
    modalities: ['gene-vector', 'cell-processed'],
    stage: 'clinical',
    needs: ['manufacturing', 'money', 'research'],
  },
  {
    name: t('ミハナダ創薬', 'Mihanada Discovery'),
    kana: 'ミハナダソウヤク',
    tagline: t('希少神経疾患の標的を探すAI創薬', 'AI that finds drug targets for rare neurological disease'),
    problem: t(
      '患者さんが数百人しかいない病気では、標的を探すための検体もデータも足りません。',
      'Diseases with a few hundred patients lack both samples and data to find a target.',
    ),
    approach: t(
      '患者さん由来の神経細胞の画像と少数例に強い学習法を組み合わせ、既存薬の転用先まで示します。',
      'Images of patient-derived neurons and few-shot learning point to targets, and to existing drugs that may fit.',
    ),
    modalities: ['ai', 'drug-unspecified'],
    stage: 'applied',
    also: 'dx-ai',
    needs: ['data', 'research', 'money'],
  },
  {
    name: t('キハダライフサイエンス', 'Kihada Life Sciences'),
    tagline: t('生薬の成分から見いだした潰瘍性大腸炎の内服薬', 'An oral drug for ulcerative colitis found in herbal compounds'),
    problem: t(
      '潰瘍性大腸炎では、寛解しても半数近くが数年のうちに再燃します。',
      'Nearly half of those whose colitis goes into remission relapse within a few years.',
    ),
    approach: t(
      '大腸でだけ活性になる前駆体を設計し、全身の免疫を抑えずに粘膜の修復を促します。',
      'A precursor that wakes only in the colon helps the lining heal without suppressing the whole immune system.',
    ),
    modalities: ['drug-unspecified'],
    stage: 'clinical',
    needs: ['money', 'distribution', 'manufacturing'],
  },
  {
    name: t('ウラハバイオロジクス', 'Uraha Biologics'),
    tagline: t('脳に届く二重特異性抗体', 'Bispecific antibodies that reach the brain'),
    problem: t(
      '抗体医薬は血液脳関門をほとんど通れず、脳の病気には量を増やすしかありません。',
      'Antibodies barely cross the blood–brain barrier, so brain disease is met with ever larger doses.',
    ),
    approach: t(
      '関門の輸送たんぱく質に弱く結合する腕を加え、同じ量でおよそ20倍を脳に届けます。',
      'A second arm binds a transport protein just weakly enough to carry about twenty times more into the brain.',
    ),
    modalities: ['biologic'],
    stage: 'nonclinical',
    needs: ['money', 'research', 'manufacturing'],
  },
  {
    name: t('コキヒワクチン', 'Kokihi Vaccines'),
    tagline: t('鼻から入れる肺炎予防ワクチン', 'A nasal vaccine against pneumonia'),
    problem: t(
      '注射のワクチンは重症化を防ぎますが、感染の入口である鼻の粘膜は守りきれません。',
      'Injected vaccines prevent severe disease but leave the nose, where infection starts, unprotected.',
    ),
    approach: t(
      '粘膜にとどまるナノゲルで抗原を届け、高齢の方でも粘膜の抗体を長く保たせます。',
      'A nanogel that stays on the mucosa keeps local antibodies up, in older people too.',
    ),
    modalities: ['biologic'],
    stage: 'clinical',
    needs: ['money', 'manufacturing', 'distribution'],
  },
  {
    name: t('ヒソクペプチド', 'Hisoku Peptides'),
    tagline: t('細胞の中に入る環状ペプチド', 'Cyclic peptides that enter the cell'),
    problem: t(
      'がんに関わるたんぱく質の多くは、低分子では捉えられず抗体では届きません。',
      'Many cancer proteins are too flat for small molecules and out of reach for antibodies.',
    ),
    approach: t(
      '膜を通る骨格の規則を10万個の環状ペプチドから学び、飲み薬になる候補を選び出します。',
      'We learnt the rules of crossing the membrane from 100,000 cyclic peptides and pick candidates one could swallow.',
    ),
    modalities: ['new-modality', 'drug-unspecified'],
    stage: 'basic',
    needs: ['research', 'money', 'people'],
  },
  {
    name: t('トクサ核酸医薬', 'Tokusa Oligonucleotides'),
    kana: 'トクサカクサンイヤク',
    tagline: t('筋ジストロフィーの筋肉に集まる核酸医薬', 'Oligonucleotides that gather in dystrophic muscle'),
    problem: t(
      '核酸医薬の大半は肝臓と腎臓に集まり、筋肉には届きにくいのが実情です。',
      'Most oligonucleotides end up in liver and kidney, and little reaches muscle.',
    ),
    approach: t(
      '筋肉の受容体に結ぶ短い配列を付けるだけで、投与の間隔を月1回まで延ばせる見込みです。',
      'A short tag that binds a muscle receptor may stretch dosing to once a month.',
    ),
    modalities: ['new-modality'],
    stage: 'nonclinical',
    needs: ['manufacturing', 'money', 'advice'],
  },
  {
    name: t('シロスミレ眼科創薬', 'Shirosumire Ophthalmics'),
    kana: 'シロスミレガンカソウヤク',
    tagline: t('点眼で届ける加齢黄斑変性の薬', 'Eye drops for age-related macular degeneration'),
    problem: t(
      '加齢黄斑変性の治療では、目への注射を何年も続けなければなりません。',
      'People with macular degeneration must accept injections into the eye for years.',
    ),
    approach: t(
      '角膜から網膜へ拡散する微粒子を用い、自宅での点眼に置き換えることを目指します。',
      'Microparticles that diffuse from cornea to retina aim to replace the needle with drops at home.',
    ),
    modalities: ['drug-unspecified'],
    stage: 'nonclinical',
    needs: ['money', 'manufacturing', 'research'],
  },
  {
    name: t('ウツブシ診断', 'Utsubushi Diagnostics'),
    kana: 'ウツブシシンダン',
    tagline: t('血液一滴で膵がんの兆しを調べる体外診断薬', 'An in-vitro test for early signs of pancreatic cancer in a drop of blood'),
    problem: t(
      '膵がんは見つかった時点で手術できる人が2割ほどにとどまります。',
      'Only about one in five people with pancreatic cancer can be operated on when it is found.',
    ),
    approach: t(
      '細胞外小胞の糖鎖を読む試薬で、健診の残り検体から精密検査に進む人を絞り込みます。',
      'A reagent reads sugars on extracellular vesicles in leftover check-up samples and says who should be examined further.',
    ),
    modalities: ['in-vitro'],
    stage: 'clinical',
    needs: ['data', 'money', 'distribution'],
  },
  {
    name: t('クチバマイクロバイオーム', 'Kuchiba Microbiome'),
    tagline: t('抗がん薬の効きを支える腸内細菌カクテル', 'A bacterial cocktail that helps cancer drugs work'),
    problem: t(
      '免疫チェックポイント阻害薬が効く人は3割ほどで、効かない理由の一部は腸にあります。',
      'About three in ten respond to checkpoint inhibitors, and part of the reason lies in the gut.',
    ),
    approach: t(
      '長く効いた患者さんに共通する9株を培養して混合し、カプセルで服用できるようにしました。',
      'We grow nine strains shared by long responders and put them into a capsule.',
    ),
    modalities: ['new-modality', 'biologic'],
    stage: 'nonclinical',
    needs: ['manufacturing', 'research', 'money'],
  },
  {
    name: t('ノシメゲノム編集', 'Noshime Genome Editing'),
    kana: 'ノシメゲノムヘンシュウ',
    tagline: t('切らずに書き換える血友病の遺伝子治療', 'Gene therapy for haemophilia that rewrites without cutting'),
    problem: t(
      'これまでのゲノム編集はDNAを切るため、予期しない変化の心配が残ります。',
      'Genome editing so far cuts DNA, and unintended changes remain a worry.',
    ),
    approach: t(
      '切断せずに塩基を置き換える国産の酵素を小型化し、肝臓に届く粒子に載せます。',
      'A compact Japanese base editor swaps letters without a cut and rides to the liver in a particle.',
    ),
    modalities: ['gene-vector', 'new-modality'],
    stage: 'applied',
    needs: ['money', 'manufacturing', 'people'],
  },
  {
    name: t('エビゾメ糖鎖', 'Ebizome Glycans'),
    kana: 'エビゾメトウサ',
    tagline: t('糖鎖をそろえて効きめを高める抗体の改良', 'Antibodies improved by giving them all the same sugar'),
    problem: t(
      '同じ抗体医薬でも、ロットごとに糖鎖がばらつき、効きめと副作用がぶれます。',
      'The sugars on one and the same antibody vary from lot to lot, and so do effect and side effects.',
    ),
    approach: t(
      '精製後に糖鎖を一種類へ付け替える酵素の工程を、既存の設備のまま加えられます。',
      'An enzyme step after purification swaps in one sugar and fits existing equipment.',
    ),
    modalities: ['biologic'],
    stage: 'commercialisation',
    needs: ['distribution', 'manufacturing', 'money'],
  },
  {
    name: t('ビャクロク感染症研究所', 'Byakuroku Infectious Disease Labs'),
    kana: 'ビャクロクカンセンショウケンキュウジョ',
    tagline: t('マダニ媒介感染症の治療抗体', 'Therapeutic antibodies for tick-borne infection'),
    problem: t(
      '西日本を中心に広がるマダニ媒介の感染症には、承認された治療薬が限られます。',
      'Tick-borne infections spreading from western Japan have few approved treatments.',
    ),
    approach: t(
      '回復した方の血液から得た抗体を二つ組み合わせ、変異しても効きめを保つようにしました。',
      'Two antibodies from people who recovered keep working together when the virus changes.',
    ),
    modalities: ['biologic'],
    stage: 'nonclinical',
    needs: ['money', 'research', 'advice'],
  },
  {
    name: t('サンゴシュアレルギー', 'Sangoshu Allergy'),
    tagline: t('食物アレルギーの子どものための舌下免疫薬', 'Sublingual immunotherapy for children with food allergy'),
    problem: t(
      '卵や牛乳のアレルギーをもつ子どもの食卓では、毎日が緊張の連続です。',
      'For a child allergic to egg or milk, every meal is a source of worry.',
    ),
    approach: t(
      '改変した抗原を溶ける小片にし、体調に合わせて量を少しずつ増やせるようにしました。',
      'A modified allergen in a dissolving strip lets families raise the dose in small, safe steps.',
    ),
    modalities: ['biologic', 'drug-unspecified'],
    stage: 'clinical',
    needs: ['money', 'site', 'manufacturing'],
    domains: ['ageing-lowbirth'],
    settings: ['hospital', 'clinic'],
  },
  {
    name: t('フタアイ放射性医薬', 'Futaai Radiopharma'),
    kana: 'フタアイホウシャセイイヤク',
    tagline: t('見つけて治す、アルファ線の前立腺がん治療薬', 'An alpha-emitting drug that finds and treats prostate cancer'),
    problem: t(
      '転移した前立腺がんでは、ホルモン療法が効かなくなったあとの選択肢が足りません。',
      'Once hormones stop working, people with metastatic prostate cancer run out of options.',
    ),
    approach: t(
      '診断と治療で同じ分子を使い、国内の加速器で作れる核種だけで供給網を組みます。',
      'One molecule serves diagnosis and treatment, using only isotopes that accelerators in Japan can make.',
    ),
    modalities: ['new-modality', 'drug-unspecified'],
    stage: 'nonclinical',
    needs: ['manufacturing', 'money', 'people'],
  },
  {
    name: t('コウロ代謝', 'Koro Metabolics'),
    kana: 'コウロタイシャ',
    tagline: t('週一回の注射で脂肪肝炎を抑えるペプチド', 'A weekly peptide for steatohepatitis'),
    problem: t(
      'お酒を飲まない人の脂肪肝炎が増え、肝硬変の原因として無視できなくなりました。',
      'Steatohepatitis in people who do not drink has become a cause of cirrhosis that cannot be ignored.',
    ),
    approach: t(
      '肝臓と脂肪組織の二つの受容体に同時に働き、体重によらず炎症を鎮めます。',
      'It acts on two receptors in liver and fat at once and calms inflammation whatever the weight.',
    ),
    modalities: ['drug-unspecified', 'new-modality'],
    stage: 'clinical',
    needs: ['money', 'distribution', 'people'],
  },
  {
    name: t('ゲッパク小児医薬', 'Geppaku Paediatrics'),
    kana: 'ゲッパクショウニイヤク',
    tagline: t('子どもが飲める形に仕立て直す小児用製剤', 'Medicines re-made so that children can take them'),
    problem: t(
      '小児で使われる薬の多くは大人用の錠剤を砕いたもので、量も味も合っていません。',
      'Many medicines for children are crushed adult tablets with the wrong dose and a bitter taste.',
    ),
    approach: t(
      '苦みを閉じ込めた直径1ミリの粒と計量容器を組にし、体重に合わせて1粒単位で渡せます。',
      'One-millimetre beads that lock in bitterness come with a dispenser that counts them out by weight.',
    ),
    modalities: ['drug-unspecified'],
    stage: 'commercialisation',
    needs: ['manufacturing', 'distribution', 'money'],
  },
  {
    name: t('カバザクラ神経', 'Kabazakura Neuro'),
    kana: 'カバザクラシンケイ',
    tagline: t('認知症の不眠を整える睡眠薬', 'A sleep medicine made for dementia'),
    problem: t(
      '認知症の方の夜間の不眠は、ご家族が在宅での介護を続けられなくなる大きな理由です。',
      'Broken nights are a main reason why families can no longer care for someone with dementia at home.',
    ),
    approach: t(
      '覚醒の波だけを浅くする低分子で、翌朝のふらつきを残さずに眠りをつなげます。',
      'A small molecule flattens only the waves of waking and joins sleep together without unsteadiness the next morning.',
    ),
    modalities: ['drug-unspecified'],
    stage: 'applied',
    needs: ['money', 'research', 'advice'],
  },
  {
    name: t('ムシアオ合成生物', 'Mushiao Synthetic Biology'),
    kana: 'ムシアオゴウセイセイブツ',
    tagline: t('酵母で作る血液凝固因子', 'Clotting factors brewed in yeast'),
    problem: t(
      '血液製剤の原料は献血に頼り、需要が伸びるなかで供給が細っています。',
      'Blood products depend on donors, and supply is thinning while demand grows.',
    ),
    approach: t(
      'ヒト型の糖鎖を付ける酵母を育て、培養槽だけで凝固因子を作る工程を組みました。',
      'Yeast that attaches human-type sugars makes clotting factors in nothing but a fermenter.',
    ),
    modalities: ['biologic'],
    stage: 'basic',
    needs: ['research', 'money', 'manufacturing'],
  },
];
