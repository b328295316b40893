import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  CORPUS,
  type Contender,
  FLOOR,
  installedPeers,
  ON_HASHED_CLASSES,
  OURS,
  OUT,
  runBenchmark,
  TOOL,
  WITHOUT_MARKUP,
} from "./benchmark.ts";
import { tellCalibration } from "./calibration.ts";
import { tellPageTypes } from "./page-types.ts";
import { compareQuality } from "./quality.ts";

const USAGE = `usage: npm run bench -- quality [--corpora scrapinghub,fundus] [--limit pages]
       npm run bench -- speed [--rounds 2] [--every 4]
       npm run bench -- hashed-classes [--corpora scrapinghub,fundus]
       npm run bench -- without-markup [--corpora scrapinghub,fundus]
       npm run bench -- memory
       npm run bench -- scale [--quick] [--seed 1] [--only week,busy,large-host,slow-hosts]
       npm run bench -- crawl [--sources 2000] [--hosts 1000] [--rate 1] [--minutes 25] [--interval 15]
       npm run bench -- cost [messages of each kind]
       npm run bench -- drift [hosts]
       npm run bench -- calibration [--corpora scrapinghub,fundus]
       npm run bench -- page-types [--corpora wcxb-other]
       npm run bench -- host-evidence ../shared/corpus ../shared/blind
       npm run bench -- train-kind
       npm run bench -- dates-evidence

Runs the production path against labelled pages, beside other extractors where they are installed.
BENCH_TOOL (default ../shared/bench) and BENCH_CORPUS (default ../shared/corpus) say where both lie,
BENCH_OUT (default .wrangler/bench) where results go.`;

/** Corpora with labelled text; Readability's own test pages come last, as a regression check. */
const CORPORA = "scrapinghub,fundus,wcxb-article,trafilatura,cleanportal,htmldate,postlight,readability";

/** Scripts that generate their input, or name its folders. */
const SELF_CONTAINED: Readonly<Record<string, string>> = {
  scale: "scale.ts",
  crawl: "crawl-load.ts",
  cost: "cost.ts",
  drift: "drift.ts",
  "host-evidence": "host-evidence.ts",
};
if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
  console.log(USAGE);
  process.exit(0);
}
runScriptOf(process.argv[2]);

/** Modes that do not use the benchmark tool. */
const ON_PAGES: ReadonlySet<string> = new Set(["memory", "train-kind", "dates-evidence"]);

const { values, positionals } = readOptions();
const [mode] = positionals;

for (const folder of mode !== undefined && ON_PAGES.has(mode) ? [CORPUS] : [TOOL, CORPUS]) {
  if (!existsSync(folder)) fail(`There is no benchmark in ${folder}.\n\n${USAGE}`);
}
switch (mode) {
  case "quality":
    compareQuality(values.corpora, values.limit);
    break;
  case "speed": {
    const contenders = [FLOOR, OURS, ...installedPeers()];
    const named = contenders.flatMap(({ name, command }) => ["--name", name, "--cmd", command]);
    runBenchmark(OUT, "speed", ...named, "--rounds", values.rounds, "--every", values.every);
    break;
  }
  case "hashed-classes":
    scoreRewritten(ON_HASHED_CLASSES);
    break;
  case "without-markup":
    scoreRewritten(WITHOUT_MARKUP);
    break;
  case "calibration":
    await tellCalibration(values.corpora);
    break;
  case "page-types":
    await tellPageTypes(values.corpora === CORPORA ? "wcxb-other" : values.corpora);
    break;
  case "train-kind":
    await import("./train/train-kind.ts");
    break;
  case "dates-evidence":
    await import("./train/dates-evidence.ts");
    break;
  case "memory": {
    const script = fileURLToPath(new URL("memory.ts", import.meta.url));
    const env = { ...process.env, BENCH_CORPUS: CORPUS };
    process.exit(spawnSync(process.execPath, [script], { stdio: "inherit", env }).status ?? 1);
    break;
  }
  default:
    fail(USAGE);
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        corpora: { type: "string", default: CORPORA },
        limit: { type: "string" },
        rounds: { type: "string", default: "2" },
        every: { type: "string", default: "4" },
      },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** Runs the script of this mode, if any, and exits with its status. */
function runScriptOf(mode = ""): void {
  const name = SELF_CONTAINED[mode];
  if (name === undefined) return;
  const script = fileURLToPath(new URL(name, import.meta.url));
  process.exit(spawnSync(process.execPath, [script, ...process.argv.slice(3)], { stdio: "inherit" }).status ?? 1);
}

/** Runs our extractor on the pages as they are and as `rewritten` reads them, and scores both. */
function scoreRewritten(rewritten: Contender): void {
  for (const { name, command } of [OURS, rewritten])
    runBenchmark(OUT, "run", "--name", name, "--cmd", command, "--corpora", values.corpora);
  runBenchmark(OUT, "score", "--names", `${OURS.name},${rewritten.name}`, "--corpora", values.corpora);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
