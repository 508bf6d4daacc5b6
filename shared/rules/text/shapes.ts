/**
 * Old and alternative shapes of kanji that stand in names of firms and people, with the shape they are usually typed in. NFKC leaves them
 * apart. Only shapes of one and the same character: 斎 and 斉 are two.
 */
const shapes: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  濵: '浜',
  濱: '浜',
  德: '徳',
  靑: '青',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  齋: '斎',
  齊: '斉',
  櫻: '桜',
  國: '国',
  學: '学',
  醫: '医',
  藥: '薬',
  會: '会',
  廣: '広',
  榮: '栄',
  眞: '真',
  點: '点',
  據: '拠',
  藝: '芸',
  體: '体',
  應: '応',
  聲: '声',
  關: '関',
  鐵: '鉄',
  寶: '宝',
  壽: '寿',
  惠: '恵',
  條: '条',
  瀨: '瀬',
  槇: '槙',
  縣: '県',
  總: '総',
  實: '実',
  驗: '験',
  發: '発',
  𠮷: '吉',
};

/** The same text in the shapes usually typed: 髙﨑 → 高崎. For comparing names, never for showing them. */
export const usualShapes = (text: string): string => [...text].map((letter) => shapes[letter] ?? letter).join('');
