const TYPE = /"@type"\s*:\s*(?:"([^"]{1,80})"|\[([^[\]]{1,300})\])/g;

/** The types that a JSON-LD block names, found without parsing, so that malformed blocks count too. */
export function schemaTypesIn(json: string): string[] {
  const types: string[] = [];
  for (const [, one, several] of json.matchAll(TYPE)) {
    const names = one === undefined ? (several ?? "").split(",").map((name) => name.replace(/["\s]/g, "")) : [one];
    types.push(...names.map((name) => name.replace(/^.*[/#:]/, "")));
  }
  return types;
}
