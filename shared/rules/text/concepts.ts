/*
 * What a Japanese and an English text can be seen to share: subjects that both languages name, by the words they name them with.
 * Ours: the common words of the field, not a dictionary. Texts are folded before.
 */

const concepts: Readonly<Record<string, RegExp>> = {
  cancer: /がん|癌|腫瘍|cancer|tumou?r|oncolog/,
  heart: /心臓|心不全|心筋|循環器|弁膜|\bheart|cardi/,
  vessel: /血管|血栓|カテーテル|vascular|vessel|\bclots?\b|catheter/,
  brain: /脳卒中|脳梗塞|脳|\bbrain|stroke|neuro/,
  diabetes: /糖尿|インスリン|膵島|diabet|insulin|\bislet/,
  pressure: /高血圧|血圧|blood pressure|hypertensi/,
  kidney: /腎|透析|kidney|renal|dialysis/,
  liver: /肝|\bliver|hepat/,
  lung: /肺|呼吸|ぜんそく|喘息|\blung|respirat|asthma|breath/,
  stomach: /胃|腸|大腸|stomach|\bgut\b|intestin|bowel|colitis/,
  eye: /網膜|角膜|黄斑|眼|retina|cornea|macula|\beye|vision|ophthalm/,
  ear: /難聴|聴覚|鼓膜|hearing|deafness|\bear\b|eardrum/,
  skin: /皮膚|やけど|アトピー|床ずれ|\bskin\b|\bburns?\b|eczema|pressure sore/,
  bone: /骨|関節|膝|軟骨|\bbones?\b|joint|\bknee|cartilage|fracture|osteo/,
  mouth: /歯|口腔|\bteeth|\btooth|\boral\b|dental|\bgums?\b/,
  infection: /感染|細菌|抗菌|ワクチン|敗血症|infect|bacteri|vaccin|sepsis|antimicrobial|antibiotic/,
  allergy: /アレルギー|免疫|allerg|immun/,
  rare: /希少|難病|rare disease|orphan|intractable/,
  dementia: /認知症|dementia|alzheimer/,
  depression: /うつ|不眠|精神|depress|insomnia|mental|psychiatr/,
  child: /子ども|小児|早産|child|paediatric|pediatric|preterm|newborn/,
  women: /妊娠|出産|産後|不妊|子宮|女性|pregnan|birth|infertil|uter|women/,
  older: /高齢|older people|elderly|ageing|aging|geriatric/,
  antibody: /抗体|antibod/,
  vector: /ベクター|遺伝子治療|\baav\b|vector|gene therap/,
  rna: /核酸|mrna|オリゴ|oligonucleotide|\brna\b/,
  cell: /細胞|\bips\b|ips細胞|car-t|\bcells?\b|regenerative/,
  peptide: /ペプチド|たんぱく|酵素|peptide|protein|enzyme/,
  manufacture: /製造|量産|受託|manufactur|production|contract/,
  implant: /埋め込み|ステント|人工|implant|stent|artificial/,
  robot: /ロボット|robot/,
  sensor: /センサー|ウェアラブル|貼る|sensor|wearable|patch/,
  imaging: /画像|超音波|内視鏡|x線|imag|ultrasound|endoscop|x-ray/,
  diagnosis: /診断|検査|早期発見|diagnos|screening|\btests?\b/,
  software: /アプリ|プログラム|ソフトウェア|samd|\bapps?\b|software|digital/,
  ai: /人工知能|機械学習|(?<![a-z])ai(?![a-z])|artificial intelligence|machine learning/,
  data: /データ|電子カルテ|\bdata\b|records?\b/,
  telemedicine: /遠隔|オンライン診療|telemedicine|remote care|at a distance/,
  emergency: /救急|搬送|災害|emergenc|ambulance|disaster/,
  surgery: /手術|外科|麻酔|surg|operat(?:ing|ion)|anaesth/,
  rehabilitation: /リハビリ|機能訓練|rehabilit|physiotherap/,
  care: /介護|見守り|\bcar(?:e home|ers?|egiver)|nursing home|long-term care/,
  fall: /転倒|移乗|歩行|\bfalls?\b|transfer|walking|gait/,
  toilet: /排せつ|排泄|排尿|toilet|continence|urinat/,
  bath: /入浴|浴槽|\bbath/,
  food: /食事|栄養|嚥下|飲み込|\bmeals?\b|nutrition|swallow/,
  pain: /痛み|腰痛|頭痛|\bpain|headache|migraine/,
  trial: /治験|臨床試験|clinical trial|\btrials?\b/,
  drug: /新薬|創薬|製剤|medicines?\b|drug/,
};

const named = Object.entries(concepts);

/** The subjects a folded text of either language speaks of. */
export const conceptsOf = (folded: string): ReadonlySet<string> =>
  new Set(named.filter(([, words]) => words.test(folded)).map(([name]) => name));

/** Cosine of two sets: shared / √(|a|·|b|), from 0 to 1. */
export function likenessOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (some.size === 0 || others.size === 0) return 0;
  let shared = 0;
  for (const name of some) if (others.has(name)) shared++;
  return shared / Math.sqrt(some.size * others.size);
}
