#!/usr/bin/env node
import module from "node:module";
import "../src/node-20.ts";

// Compiling jsdom and its like takes half of the time of a short command; Node keeps what it has compiled (from 22 on).
module.enableCompileCache?.();
const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
