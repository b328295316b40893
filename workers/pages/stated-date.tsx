import type { StatedDate } from "../../src/stated-metadata.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A date as the page states it: in the page's time zone, not the user's. */
export function Stated({ date }: { readonly date: StatedDate }) {
  const [day = "", time] = date.value.split("T");
  const words = DAY.format(new Date(`${day}T00:00:00Z`));
  if (date.precision === "day" || time === undefined) return <time datetime={date.value}>{words}</time>;
  const offset = /(Z|[+-]\d\d:?\d\d)$/.exec(time)?.[0] ?? "";
  return (
    <time datetime={date.value}>
      {words}, {time.slice(0, 5)} {offset === "" ? "" : `UTC${offset === "Z" ? "" : offset}`}
    </time>
  );
}

/** A time recorded by this service, in UTC. */
export function Moment({ iso }: { readonly iso: string }) {
  return <time datetime={iso}>{`${DAY.format(new Date(iso))}, ${iso.slice(11, 16)} UTC`}</time>;
}
