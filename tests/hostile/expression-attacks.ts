import type { AnalysisResult } from "scslre";

type Pattern = AnalysisResult["parsed"]["pattern"];
type Alternative = Pattern["alternatives"][number];
type Element = Alternative["elements"][number];

/** A text of any length: `unit` repeated after `start`, and an `end` at which a match fails. */
export interface Attack {
  readonly start: string;
  readonly unit: string;
  readonly end: string;
}

/** Quantifiers with fewer repeats are cheap from any start position. */
const MANY = 50;
/** Samples of a class or an alternation. */
const MOST_SAMPLES = 3;
const CANDIDATES = [..." a1A-,.—(“é漢_/:<&\n'\"@|x\t\u00a0)[{;=#*"];
/** A character that hardly any expression matches, and no end at all. */
const ENDS = ["\ue000", ""];

/** Texts of an expression's own characters and parts, each of which may make it backtrack. */
export function attacksOn({ pattern, flags }: AnalysisResult["parsed"]): Attack[] {
  const sampler = new Sampler(flags.raw);
  const found = new Map<string, Attack>();
  const add = (start: string, unit: string) => {
    if (unit === "") return;
    for (const end of ENDS) found.set(JSON.stringify([start, unit, end]), { start, unit, end });
  };
  for (const alternative of pattern.alternatives) sampler.pump(alternative, "", add);
  for (const alternative of pattern.alternatives) add("", sampler.ofAlternative(alternative));
  return [...found.values()];
}

export function attackText({ start, unit, end }: Attack, length: number): string {
  return start + unit.repeat(Math.ceil(length / unit.length)) + end;
}

class Sampler {
  private readonly flags: string;

  constructor(flags: string) {
    this.flags = flags.replace(/[gy]/g, "");
  }

  /** Reports each repeated part, with and without what precedes it. */
  pump({ elements }: Alternative, before: string, add: (start: string, unit: string) => void): void {
    let start = before;
    for (const element of elements) {
      const repeated = element.type === "Quantifier" ? element.element : element;
      if (element.type === "Quantifier" && element.max > MANY) {
        for (const unit of this.samplesOf(repeated)) {
          add(start, unit);
          add("", unit);
          add("", start + unit);
        }
      }
      if ("alternatives" in repeated)
        for (const inner of repeated.alternatives) this.pump(inner as Alternative, start, add);
      start += this.sampleOf(element);
    }
  }

  ofAlternative({ elements }: Alternative): string {
    return elements.map((element) => this.sampleOf(element)).join("");
  }

  private sampleOf(element: Element): string {
    return this.samplesOf(element)[0] ?? "";
  }

  private samplesOf(element: Element): string[] {
    switch (element.type) {
      case "Character":
        return [String.fromCodePoint(element.value)];
      case "CharacterSet":
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.membersOf(element.raw);
      case "Group":
      case "CapturingGroup":
        return element.alternatives.slice(0, MOST_SAMPLES).map((alternative) => this.ofAlternative(alternative));
      case "Quantifier":
        return [this.sampleOf(element.element).repeat(element.min)];
      default:
        return [];
    }
  }

  /** Characters of a class, starting with those that it lists. */
  private membersOf(raw: string): string[] {
    const isMember = new RegExp(`^${raw}$`, this.flags);
    const own = raw.startsWith("[^") ? [] : [...raw];
    return [...new Set([...own, ...CANDIDATES])].filter((char) => isMember.test(char)).slice(0, MOST_SAMPLES);
  }
}
