import { describe, expect, test } from "vitest";
import { MAX_DISTANCE, simhash, simhashDistance } from "../../src/store/simhash.ts";

const PARAGRAPHS = [
  "The bridge over the Arn opens again on Friday, two years after a barge struck its northern pier and closed it.",
  "Engineers replaced eleven girders, drove forty new piles into the river bed and raised the deck by half a metre.",
  "The mayor, Ada Obi, said that the toll on trade had been heavy and that shops along the quay would now recover.",
  "Cyclists get a lane of their own on the upstream side, and buses will cross every ten minutes from six in the morning.",
  "The repair cost nineteen million, a third more than planned, because flood water filled the works twice last winter.",
  "A court still has to decide whether the owner of the barge pays; his lawyers blame a light that had gone out.",
  "The ferries will run until spring, when the council decides.",
];
const TEXT = PARAGRAPHS.join("\n\n");
const OTHER = [
  "A storm that crossed the coast on Sunday night tore roofs from farms and left nine villages without power.",
  "Crews from three provinces were sent to clear fallen trees, and the railway expects trains to run by Wednesday.",
  "Farmers count their losses: orchards stood in bloom, and insurers pay for hail but seldom for wind, they say.",
].join(" ");

function distance(one: string, other: string): number {
  const [a, b] = [simhash(one), simhash(other)];
  if (a === null || b === null) throw new Error("too short for a hash");
  return simhashDistance(a, b);
}

describe("near texts have near hashes", () => {
  test.each([
    ["the same text", TEXT],
    [
      "case, punctuation and whitespace are ignored",
      TEXT.toUpperCase().replaceAll(/[.,]/g, "").replaceAll(/\s+/g, " "),
    ],
    ["a precomposed character equals its decomposed form", TEXT.normalize("NFD")],
  ])("%s: distance 0", (_why, copy) => {
    expect(distance(TEXT, copy)).toBe(0);
  });

  test.each([
    ["a changed word", TEXT.replace("girders", "beams")],
    ["an added agency dateline", `ARNFORD (Wire) - ${TEXT}`],
    ["an added credit", `${TEXT}\n\nReporting by Ben Li`],
  ])("%s: near", (_why, copy) => {
    const bits = distance(TEXT, copy);
    expect(bits).toBeGreaterThan(0);
    expect(bits).toBeLessThanOrEqual(MAX_DISTANCE);
  });

  test("an article that lost a short last paragraph is near", () => {
    const long = `${TEXT}\n\n${OTHER}`;
    expect(distance(`${long}\n\nThe council meets again on Monday.`, long)).toBeLessThanOrEqual(MAX_DISTANCE);
  });

  test("another story of the same language is far", () => {
    expect(distance(TEXT, OTHER)).toBeGreaterThan(2 * MAX_DISTANCE);
  });

  test("works for scripts without spaces", () => {
    const bridge =
      "阿恩河上的大桥将于星期五重新开放。两年前一艘驳船撞上北侧桥墩，大桥因此关闭。工程师更换了十一根横梁。市长表示商店将会恢复生意。";
    const storm =
      "星期日夜间的风暴袭击沿海地区，掀翻农舍屋顶，九个村庄停电。三省抢修队伍正在清理倒下的树木，铁路预计周三恢复通车。果农损失惨重。";
    expect(distance(bridge, bridge.replace("十一", "十二"))).toBeLessThanOrEqual(MAX_DISTANCE);
    expect(distance(bridge, storm)).toBeGreaterThan(2 * MAX_DISTANCE);
  });
});

test("a text that is too short has no hash", () => {
  expect(simhash("")).toBeNull();
  expect(simhash("Work ended on Friday.")).toBeNull();
});

test("hashes do not change between releases, so that stored ones stay comparable", () => {
  expect(simhash(TEXT)).toMatch(/^[0-9a-f]{16}$/);
  expect(simhash(TEXT)).toBe("969dd8faca7a1ccf");
});

test.each([
  ["0000000000000000", "0000000000000000", 0],
  ["0000000000000000", "ffffffffffffffff", 64],
  ["8000000000000001", "0000000000000003", 2],
])("the distance of %s and %s is %i", (one, other, bits) => {
  expect(simhashDistance(one, other)).toBe(bits);
});
