/** Texts by the tokens that stand in them, so that one text is compared with all of them by walking only what it shares with each. */
export class SharedTokens {
  private readonly holders = new Map<number, number[]>();

  /** Each text's distinct tokens. */
  constructor(private readonly texts: readonly Uint32Array[]) {
    for (const [index, tokens] of texts.entries())
      for (const token of tokens) {
        const known = this.holders.get(token);
        if (known) known.push(index);
        else this.holders.set(token, [index]);
      }
  }

  /** How many tokens a text has in common with each, in order. */
  countFor(tokens: Uint32Array): Int32Array {
    const counts = new Int32Array(this.texts.length);
    for (const token of tokens) {
      for (const holder of this.holders.get(token) ?? []) counts[holder] = (counts[holder] as number) + 1;
    }
    return counts;
  }
}
