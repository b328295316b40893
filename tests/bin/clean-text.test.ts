import { expect, test, vi } from "vitest";
import { runCuttings } from "./run-cuttings.ts";

// Each test starts processes.
vi.setConfig({ testTimeout: 120_000 });

const PARAGRAPHS = [
  "The harbour council has rejected an offer of the state railway to send its own engineers to the old bridge, the mayor said on Saturday before she left for the coast.",
  "Her answer followed a report that the railway had asked for control of the works for as long as the tracks are closed, which may be until the end of next year.",
  "“They said: how can we help you?” she told reporters. “And I said that we know our bridge, and that they know their trains.”",
];

const POLLUTED = `
Image Source: Harbour Pictures | Photo by Ada Obi
${PARAGRAPHS.join("\n")}
READ NEXT
- “I Thought It Was the Wind”: Keeper Tells of the Night the Lighthouse Went Dark
- More Than Herring: Five Fish That the Market Has Forgotten
- Ferry Crew Answers After the Captain Leaves in Mid-Season
`;

test("removes what another tool left around the paragraphs, and nothing else", async () => {
  const { exitCode, stdout, stderr } = await runCuttings(["clean-text", "-"], POLLUTED);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout.split(/\n+/).filter(Boolean)).toEqual(PARAGRAPHS);
});

test("--cuts lists the removals", async () => {
  const { stderr } = await runCuttings(["clean-text", "-", "--cuts"], POLLUTED);
  expect(stderr).toMatch(/^ {2}\S+ +Image Source: Harbour Pictures/m);
  expect(stderr).toMatch(/^ {2}\S+ +READ NEXT/m);
});

test.each([
  ["no file", ["clean-text"], "Missing file"],
  ["two files", ["clean-text", "a", "b"], "a b"],
  ["a missing file", ["clean-text", "missing.txt"], "missing.txt"],
])("%s is a usage error", async (_why, args, message) => {
  const { exitCode, stdout, stderr } = await runCuttings(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(message);
});
