/** A short piece of the line it stands for. */
export function Swatch({ colour, dashed }: { colour: string; dashed: boolean }) {
  return (
    <svg viewBox="0 0 16 4" className="h-1 w-4 shrink-0" aria-hidden="true">
      <path
        d="M1 2h14"
        stroke={colour}
        strokeWidth="2"
        strokeLinecap="round"
        strokeDasharray={dashed ? "2.5 3.5" : undefined}
        opacity={dashed ? 0.75 : 1}
      />
    </svg>
  );
}
