/*
 * On a card of 100 px a name has room for what makes it different, not for the form of its company.
 */
const japanese =
  /(株式会社|合同会社|有限会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|国立大学法人|国立研究開発法人|医療法人社団|医療法人|社会福祉法人|投資事業有限責任組合|（株）|\(株\))/g;
const english = /,?\s+(Co\.,?\s*Ltd\.?|Inc\.?|K\.?K\.?|LLC|LLP|Ltd\.?|Corporation|Corp\.?|GmbH|PLC|Limited)$/i;

/** A company's name without the words for its legal form; the whole name where nothing else would be left. */
export function shortName(name: string): string {
  const short = name.replace(japanese, ' ').replace(english, '').replace(/\s+/g, ' ').trim();
  return short || name;
}
