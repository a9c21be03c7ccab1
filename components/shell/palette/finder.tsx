"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { useT } from "#i18n";
import { keepLocale } from "@/components/shell/language-entries";
import { toggleTheme } from "@/components/shell/theme";
import { Kbd } from "@/components/ui/kbd";
import { Status } from "@/components/ui/status";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { Act } from "./act";
import { actGroups, foundGroups, type Group, holdGroups, type Item } from "./items";
import { type Found, useFound } from "./use-found";

type Props = {
  acts: Act[];
  /** Only Flashcards are offered, to be held. */
  holding: boolean;
  close: () => void;
  choose: () => void;
  hold: (card: { id: string; number: string }) => void;
  showShortcuts: () => void;
};

export function Finder({ holding, ...props }: Props) {
  const t = useT();
  const run = useRun(props);
  const [typed, setTyped] = useState("");
  // a key is painted before the list follows it
  const { found, looking, failed } = useFound(typed);
  const text = useDeferredValue(typed.trim());
  const groups = groupsFor(t, { typed: text, found, holding, acts: props.acts });
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      items={groups}
      value={typed}
      onValueChange={setTyped}
      itemToStringValue={(item: Item) => item.label}
    >
      <Box
        hint={t(holding ? "Number or holder of the Flashcard to hold" : "Search or do something")}
      />
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2">
        {(group: Group) => (
          <Autocomplete.Group key={group.value} items={group.items} className="pb-2 last:pb-0">
            <Autocomplete.GroupLabel className="px-3 pt-1 pb-1 text-meta font-medium text-faint">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Item) => <Line key={item.id} item={item} run={run} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Autocomplete.Status className="px-5 text-table text-soft not-empty:pb-4">
        {failed
          ? t("The search did not answer. Check the connection and type on.")
          : groups.length === 0 && emptyWords(t, { typed: text, looking, holding })}
      </Autocomplete.Status>
    </Autocomplete.Root>
  );
}

type Asked = { typed: string; found: Found | undefined; holding: boolean; acts: Act[] };

const groupsFor = (t: Translator, { typed, found, holding, acts }: Asked): Group[] =>
  (holding
    ? holdGroups(t, found)
    : [...(typed ? foundGroups(t, found) : []), ...actGroups(t, acts, typed)]
  ).filter(({ items }) => items.length > 0);

type Waiting = { typed: string; looking: boolean; holding: boolean };

function emptyWords(t: Translator, { typed, looking, holding }: Waiting): string {
  if (looking) return t("Looking…");
  if (holding && typed.length < 3)
    return t("Type at least three characters of the number or the name.");
  return t("Nothing holds “{typed}”. Try a piece of a number, a name or an e-mail.", { typed });
}

/** What happens when an entry is chosen. */
function useRun({ close, choose, hold, showShortcuts }: Omit<Props, "holding" | "acts">) {
  const t = useT();
  const router = useRouter();
  return ({ chosen }: Item): void => {
    if (chosen.kind === "hold") choose();
    else if (chosen.kind === "card") hold(chosen);
    else close();
    if (chosen.kind === "open") router.push(chosen.href);
    if (chosen.kind === "download") location.assign(chosen.href);
    if (chosen.kind === "theme") toggleTheme();
    if (chosen.kind === "shortcuts") showShortcuts();
    if (chosen.kind === "language") {
      keepLocale(t.locale === "en-JM" ? "es-419" : "en-JM");
      router.refresh();
    }
  };
}

function Box({ hint }: { hint: string }) {
  const t = useT();
  return (
    <div className="flex items-center gap-3 border-b border-line px-4">
      <Search className="size-4.5 shrink-0 text-faint" aria-hidden />
      <Autocomplete.Input
        aria-label={hint}
        placeholder={hint}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        className="h-13 min-w-0 flex-1 bg-transparent text-section outline-none placeholder:text-faint"
      />
      <Dialog.Close className="inline-grid min-h-8 min-w-8 place-items-center rounded-[8px] text-table text-soft hover-wash pointer-coarse:min-h-11">
        <span className="sm:sr-only">{t("Close")}</span>
        <span className="max-sm:hidden" aria-hidden>
          <Kbd>Esc</Kbd>
        </span>
      </Dialog.Close>
    </div>
  );
}

function Line({ item, run }: { item: Item; run: (item: Item) => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={() => run(item)}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-[10px] px-3 py-1.5 outline-none data-highlighted:bg-wash data-highlighted:text-on-wash pointer-coarse:min-h-12"
    >
      <span className="inline-flex shrink-0 text-faint [&>svg]:size-4.5 [&>svg]:stroke-[1.6]">
        {item.icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.detail && <span className="block truncate text-meta text-soft">{item.detail}</span>}
      </span>
      {item.state && (
        <span className="shrink-0 text-table">
          <Status tone={item.state.tone}>{item.state.word}</Status>
        </span>
      )}
      {item.end && <span className="shrink-0 text-table tabular-nums">{item.end}</span>}
      {item.keys && (
        <span className="flex shrink-0 gap-1 max-sm:hidden" aria-hidden>
          {item.keys.split(" ").map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </Autocomplete.Item>
  );
}
