import { beforeEach, expect, test, vi } from "vitest";
import { durableHostGate, type HostGates } from "../../workers/durable-host-gate.ts";
import { describeHostGate } from "../manners/host-gate-contract.ts";
import { envWith } from "./worker-env.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

describeHostGate("the gate in Durable Objects", () => ({
  gate: durableHostGate(envWith().HOST_GATE, 3_000),
  advance: (milliseconds) => vi.advanceTimersByTime(milliseconds),
}));

test("a gate that cannot be asked is a storage that is away", async () => {
  const gates: HostGates = {
    getByName() {
      throw new Error("The object has moved.");
    },
  };
  const gate = durableHostGate(gates, 3_000);
  await expect(gate.enter("https://news.example.com")).rejects.toMatchObject({ code: "storage-unavailable" });
});
