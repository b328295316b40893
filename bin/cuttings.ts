#!/usr/bin/env node
import module from "node:module";
import "../src/node-20.ts";

// Compiling jsdom and other packages takes half of a short command's time; Node 22 and newer cache the result.
module.enableCompileCache?.();
const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
