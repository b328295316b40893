#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiling jsdom and its like takes half of the time of a short command; Node keeps what it has compiled.
enableCompileCache();
const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
