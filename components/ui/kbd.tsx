export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-[5px] px-1 font-sans text-meta text-faint hairline-inset">
      {children}
    </kbd>
  );
}
