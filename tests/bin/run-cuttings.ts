import { Readable } from "node:stream";
import { runCommandLine } from "../../bin/command-line.ts";

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line in this process, with its own streams and environment: a process of its own would spend two
 * seconds loading jsdom. Runs are serialised, because they share the process's streams.
 */
export function runCuttings(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const run = last.then(() => runHere(args, input, env));
  last = run.catch(() => {});
  return run;
}

async function runHere(args: readonly string[], input: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const out = capture(process.stdout);
  const err = capture(process.stderr);
  const before = { ...process.env };
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin");
  Object.assign(process.env, env);
  Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
  try {
    const exitCode = await runCommandLine(args);
    return { exitCode, stdout: out.text(), stderr: err.text() };
  } finally {
    out.restore();
    err.restore();
    if (stdin !== undefined) Object.defineProperty(process, "stdin", stdin);
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Captures what is written to a stream of this process, instead of writing it. */
function capture(stream: NodeJS.WriteStream) {
  const { write } = stream;
  const chunks: Buffer[] = [];
  stream.write = ((chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    chunks.push(Buffer.from(chunk as string));
    for (const callback of rest) if (typeof callback === "function") callback();
    return true;
  }) as typeof stream.write;
  return {
    text: () => Buffer.concat(chunks).toString("utf8"),
    restore: () => {
      stream.write = write;
    },
  };
}
