const delays = ["0ms", "150ms", "300ms"];

export function PendingDots() {
  return (
    <span className="absolute inset-0 flex items-center justify-center gap-1" aria-hidden="true">
      {delays.map((animationDelay) => (
        <span
          key={animationDelay}
          className="size-1.5 animate-[pending-dot_1.2s_ease-in-out_infinite] rounded-full bg-current"
          style={{ animationDelay }}
        />
      ))}
    </span>
  );
}
