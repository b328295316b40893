/** Reads a stream in parts, buffering no more than requested. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held = Buffer.alloc(0);
  #isOver = false;
  #failure: unknown = null;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The error of the stream; what came before it can be read. `null` for none. */
  get failure(): unknown {
    return this.#failure;
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await this.#chunks.next();
    } catch (error) {
      this.#failure = error;
      return { value: undefined, done: true };
    }
  }

  /** Returns up to `length` of the next bytes without consuming them. */
  async peek(length: number): Promise<Buffer> {
    const parts = [this.#held];
    let held = this.#held.length;
    while (held < length && !this.#isOver) {
      const { value, done } = await this.#next();
      if (done) this.#isOver = true;
      else {
        parts.push(Buffer.from(value));
        held += value.length;
      }
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts);
    return this.#held.subarray(0, length);
  }

  /** Consumes the next bytes; fewer at the end of the stream. */
  async take(length: number): Promise<Buffer> {
    const bytes = await this.peek(length);
    this.#held = this.#held.subarray(bytes.length);
    return bytes;
  }

  /** Skips bytes. @returns how many; fewer at the end of the stream. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    while (skipped < length) {
      const bytes = await this.take(Math.min(length - skipped, PIECE_BYTES));
      if (bytes.length === 0) break;
      skipped += bytes.length;
    }
    return skipped;
  }

  /** Skips to the next occurrence of `mark`. @returns whether there is one. */
  async skipTo(mark: string): Promise<boolean> {
    for (;;) {
      const bytes = await this.peek(PIECE_BYTES);
      const at = bytes.indexOf(mark);
      if (at >= 0) {
        await this.skip(at);
        return true;
      }
      if (bytes.length < PIECE_BYTES) return false;
      await this.skip(bytes.length - mark.length);
    }
  }
}

const PIECE_BYTES = 65_536;
