/** Text to be copied; the keyboard can scroll it. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-input bg-page p-3 hairline-inset"
    >
      <pre className="font-mono text-meta leading-relaxed wrap-break-word whitespace-pre-wrap">
        <code>{text}</code>
      </pre>
    </section>
  );
}
