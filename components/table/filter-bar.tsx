import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Chip } from "@/components/ui/chip";
import { inputClass } from "@/components/ui/input-class";
import { type FilterChoice, FilterMenu } from "./filter-menu";

export type ActiveFilter = { key: string; label: string; value?: string; removeHref: string };
export type SearchField = {
  action: string;
  placeholder: string;
  value?: string | undefined;
  name?: string;
  /** The other parameters of the address, kept while searching. */
  keep?: Record<string, string>;
};
type FilterBarProps = {
  search?: SearchField | undefined;
  active?: ActiveFilter[];
  choices?: FilterChoice[];
  clearHref?: string;
  /** At the far end: export, column chooser. */
  end?: ReactNode;
};

/** Filters are the address: every chip is a link to the list with or without it. */
export function FilterBar({ search, active = [], choices = [], clearHref, end }: FilterBarProps) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-2 py-3">
      {search && <SearchBox {...search} />}
      <div className="no-scrollbar order-3 -mx-4 flex w-[100vw] items-center gap-2 overflow-x-auto px-4 py-0.5 sm:order-2 sm:mx-0 sm:w-auto sm:flex-wrap sm:overflow-visible sm:px-0">
        {active.map(({ key, ...filter }) => (
          <Chip key={key} {...filter} />
        ))}
        {choices.length > 0 && <FilterMenu choices={choices} />}
        {clearHref && active.length > 1 && (
          <Link
            href={clearHref}
            scroll={false}
            className="inline-flex min-h-7 items-center px-1 text-table font-medium whitespace-nowrap text-soft hover:text-ink hover:underline"
          >
            {t("Clear all")}
          </Link>
        )}
      </div>
      {end && <div className="order-2 flex items-center gap-1 sm:order-3 sm:ms-auto">{end}</div>}
    </div>
  );
}

function SearchBox({ action, placeholder, value, name = "q", keep = {} }: SearchField) {
  return (
    <Form
      action={action}
      scroll={false}
      className="relative order-1 min-w-0 flex-1 sm:w-64 sm:flex-none"
    >
      <Search
        className="pointer-events-none absolute top-1/2 start-3 size-4 -translate-y-1/2 text-faint"
        aria-hidden
      />
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <input
        key={value}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        aria-label={placeholder}
        className={inputClass(false, "h-8! rounded-full! ps-9 pointer-coarse:h-11! [&]:text-table")}
      />
    </Form>
  );
}
