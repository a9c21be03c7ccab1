const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];

/** Puts the focus on the next (1) or previous (-1) row of the page's list; Enter then opens it. */
export function stepRow(by: 1 | -1): boolean {
  const rows = links();
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[here < 0 && by < 0 ? rows.length - 1 : here + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

/** Puts the focus in the page's own search box, when it has one. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
  box?.focus();
  box?.select();
  return box !== null;
}
