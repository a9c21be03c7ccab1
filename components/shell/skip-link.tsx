import { useT } from "#i18n";

export function SkipLink() {
  const t = useT();
  return (
    <a
      href="#content"
      className="sr-only z-60 rounded-full bg-primary px-4 py-2 font-medium text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:start-2"
    >
      {t("Skip to the content")}
    </a>
  );
}
