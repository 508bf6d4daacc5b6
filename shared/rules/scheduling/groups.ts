/** Things in groups that grow together (union–find). */
export class Groups {
  private readonly leader: Int32Array;

  constructor(count: number) {
    this.leader = Int32Array.from({ length: count }, (_, index) => index);
  }

  of(member: number): number {
    const { leader } = this;
    let head = member;
    while (leader[head] !== head) {
      leader[head] = leader[leader[head]!]!;
      head = leader[head]!;
    }
    return head;
  }

  join(one: number, other: number): void {
    this.leader[this.of(one)] = this.of(other);
  }
}
