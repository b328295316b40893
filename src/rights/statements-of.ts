import type { RightsStatement } from "../rights-statement.ts";
import type { Metadata } from "../stated-metadata.ts";

/**
 * The recorded statements about the use of an article. Articles stored before statements were listed have those of the
 * page and its response in fields; what robots.txt said then was not recorded.
 */
export function statementsOf({
  rights,
  license,
  provenance,
}: Pick<Metadata, "rights" | "license" | "provenance">): readonly RightsStatement[] {
  if (rights.statements !== undefined) return rights.statements;
  const { robots = null, contentSignal = null, tdmReservation = null, xRobotsTag = null } = rights;
  const found: (Omit<RightsStatement, "text" | "source"> & { field: string; text: string | null; source: string })[] = [
    { kind: "robots", field: "rights.robots", source: "meta:robots", text: robots },
    { kind: "robots", field: "rights.xRobotsTag", source: "header:x-robots-tag", text: xRobotsTag },
    {
      kind: "usage-preferences",
      field: "rights.contentSignal",
      source: "header:content-signal",
      text: contentSignal,
    },
    {
      kind: "tdm-reservation",
      field: "rights.tdmReservation",
      source: "header:tdm-reservation",
      text: tdmReservation === null ? null : tdmReservation ? "1" : "0",
    },
    { kind: "license", field: "license", source: "link:license", text: license },
  ];
  return found.flatMap(({ kind, field, source, text }) =>
    text === null ? [] : [{ kind, source: provenance[field]?.source ?? source, text }],
  );
}
