import type { Plugin } from "vitest/config";
import type { PoolWorker, TestSpecification } from "vitest/node";

type Request = Parameters<PoolWorker["send"]>[0];
type Listener = Parameters<PoolWorker["on"]>[1];

/** The files of a project in the current run. */
export class OneWorker {
  /** Files that no worker has taken yet. */
  #waiting: readonly TestSpecification[] = [];

  /** Notes the files of a run before it starts. */
  plan(files: readonly TestSpecification[]): void {
    this.#waiting = files;
  }

  takeAll(): readonly TestSpecification[] {
    const files = this.#waiting;
    this.#waiting = [];
    return files;
  }
}

/**
 * Runs all files of a project in one worker, at the same time as those of other projects. Vitest gives each file to
 * whichever of its workers is free, and two workerd processes at once stop responding. Its own way to a single worker,
 * `maxWorkers: 1`, leaves all processors but one idle meanwhile. So the first request runs all files, and the requests
 * for the others, which Vitest still sends, are answered without running anything.
 */
export function inOneWorker(run: OneWorker): Plugin {
  return {
    name: "in-one-worker",
    configureVitest({ project }) {
      const { poolRunner } = project.config;
      if (poolRunner === undefined) throw new Error(`${project.name} has no pool of its own.`);
      project.config.poolRunner = {
        ...poolRunner,
        createPoolWorker: (options) => oneWorker(poolRunner.name, () => poolRunner.createPoolWorker(options), run),
      };
    },
  };
}

/** Starts the real worker only if there are files left to run. */
function oneWorker(name: string, create: () => PoolWorker, run: OneWorker): PoolWorker {
  const files = run.takeAll();
  const worker = files.length === 0 ? null : create();
  const listeners = new Set<Listener>();
  let isRunning = false;

  function respond(type: "started" | "stopped" | "testfileFinished"): void {
    for (const listener of listeners) listener({ __vitest_worker_response__: true, type });
  }

  return {
    name,
    start: async () => worker?.start(),
    stop: async () => worker?.stop(),
    deserialize: (data) => worker?.deserialize(data) ?? data,
    on(event, listener) {
      if (event === "message") listeners.add(listener);
      worker?.on(event, listener);
    },
    off(event, listener) {
      if (event === "message") listeners.delete(listener);
      worker?.off(event, listener);
    },
    send(request: Request) {
      const isRun = request.type === "run" || request.type === "collect";
      if (isRun && (worker === null || isRunning)) respond("testfileFinished");
      else if (isRun) {
        isRunning = true;
        worker?.send({ ...request, context: { ...request.context, files: files.map(contextOf) } });
      } else if (worker !== null) worker.send(request);
      else if (request.type === "start") respond("started");
      else if (request.type === "stop") respond("stopped");
    },
  };
}

/** As Vitest describes a file to its workers. */
function contextOf(file: TestSpecification) {
  const { moduleId, testLines, testNamePattern, testIds, testNames, testTagsFilter } = file;
  return { filepath: moduleId, testLocations: testLines, testNamePattern, testIds, testNames, testTagsFilter };
}
