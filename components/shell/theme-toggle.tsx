"use client";
import { Moon, Sun } from "lucide-react";
import { useT } from "#i18n";
import { IconButton } from "@/components/ui/icon-button";
import { useMedia } from "@/components/ui/use-media";
import { setTheme, useTheme } from "./theme";

/** Light or dark at a press; the user menu also offers "as the device". */
export function ThemeToggle() {
  const t = useT();
  const theme = useTheme();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme === "dark" || (theme === "system" && systemDark);
  return (
    <IconButton
      label={t(dark ? "Change to light" : "Change to dark")}
      icon={
        dark ? (
          <Sun className="size-[18px]" aria-hidden />
        ) : (
          <Moon className="size-[18px]" aria-hidden />
        )
      }
      onClick={() => setTheme(dark ? "light" : "dark")}
    />
  );
}
