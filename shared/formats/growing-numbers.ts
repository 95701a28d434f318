/** Whole numbers up to 2³² that are put one behind the other, in memory that is used again. */
export class GrowingNumbers {
  private room = new Uint32Array(1024);
  private count = 0;

  push(value: number): void {
    if (this.count === this.room.length) this.grow();
    this.room[this.count] = value;
    this.count += 1;
  }

  get length(): number {
    return this.count;
  }

  /** All of them, until the next is put there. */
  all(): Uint32Array {
    return this.room.subarray(0, this.count);
  }

  clear(): void {
    this.count = 0;
  }

  private grow(): void {
    const larger = new Uint32Array(this.room.length * 2);
    larger.set(this.room);
    this.room = larger;
  }
}
