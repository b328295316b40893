import { appendFile, mkdir, readdir, readFile, rename, rm, stat, truncate, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeNamedFolder } from "../ports/make-folder.ts";
import { UsageError } from "../terminal/terminal.ts";

const STATE = ".export.json";

interface State {
  /** The options of the export; an export with other options must not continue with these files. */
  readonly settings: string;
  /** Key of the last exported article; `null` before the first. */
  readonly after: string | null;
  /** Whether all articles are exported. */
  readonly complete: boolean;
  /** Bytes of each file up to that article. */
  readonly lengths: Readonly<Record<string, number>>;
}

/**
 * A folder of append-only files with checkpoints. Opened after a crash, it truncates the files to the last checkpoint.
 */
export class AppendFolder {
  readonly root: string;
  private readonly settings: string;
  private readonly lengths: Map<string, number>;
  private state: Pick<State, "after" | "complete">;

  private constructor(root: string, { settings, lengths, after, complete }: State) {
    this.root = root;
    this.settings = settings;
    this.lengths = new Map(Object.entries(lengths));
    this.state = { after, complete };
  }

  /** @throws {UsageError} when the folder contains anything but a part of this export. */
  static async open(root: string, settings: string): Promise<AppendFolder> {
    await makeNamedFolder(root);
    const names = (await readdir(root)).filter((name) => name !== `${STATE}.part`);
    if (names.length === 0) {
      const begun = new AppendFolder(root, { settings, after: null, complete: false, lengths: {} });
      // Before the first file, so that an export that is interrupted early can be resumed.
      await begun.checkpoint(null, false);
      return begun;
    }
    if (!names.includes(STATE)) throw new UsageError(`${root} is not empty.`);
    const state = JSON.parse(await readFile(join(root, STATE), "utf8")) as State;
    if (state.settings !== settings) throw new UsageError(`${root} contains another unfinished export.`);
    const folder = new AppendFolder(root, state);
    // A complete export is not appended to, and its files may have been converted.
    if (!state.complete) for (const [name, length] of folder.lengths) await folder.cutBack(name, length);
    return folder;
  }

  get after(): string | null {
    return this.state.after;
  }

  get isComplete(): boolean {
    return this.state.complete;
  }

  has(name: string): boolean {
    return this.lengths.has(name);
  }

  async append(name: string, content: Uint8Array | string): Promise<void> {
    const path = join(this.root, name);
    const length = this.lengths.get(name);
    if (length === undefined) {
      // An existing file was created after the last checkpoint.
      await mkdir(dirname(path), { recursive: true });
      await rm(path, { force: true });
    }
    await appendFile(path, content);
    this.lengths.set(name, (length ?? 0) + Buffer.byteLength(content));
  }

  /** Records that all articles up to this key are exported. */
  async checkpoint(after: string | null, complete: boolean): Promise<void> {
    this.state = { after, complete };
    const state: State = { settings: this.settings, after, complete, lengths: Object.fromEntries(this.lengths) };
    const path = join(this.root, STATE);
    await writeFile(`${path}.part`, JSON.stringify(state));
    await rename(`${path}.part`, path);
  }

  /** Removes the state file of a finished export. */
  async close(): Promise<void> {
    await unlink(join(this.root, STATE));
  }

  private async cutBack(name: string, length: number): Promise<void> {
    const path = join(this.root, name);
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    if (size < length)
      throw new UsageError(`${path} is shorter than at the last checkpoint. Delete ${this.root} and start again.`);
    if (size > length) await truncate(path, length);
  }
}
