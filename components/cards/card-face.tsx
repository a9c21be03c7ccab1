import { useT } from "#i18n";
import { cx } from "@/components/ui/cx";
import { Logo } from "@/components/ui/logo";

type CardFaceProps = { number: string; holder: string | null; dimmed?: boolean };

/** The second half of the name as printed on the card: no translation. */
const wordmark = "card";

/** The card as it looks in the hand: near-black, green and gold. */
export function CardFace({ number, holder, dimmed }: CardFaceProps) {
  const t = useT();
  return (
    <div
      className={cx(
        "relative aspect-[8/5] w-full max-w-84 overflow-hidden rounded-sheet bg-[#04231a] text-white shadow-float",
        dimmed && "opacity-60 grayscale",
      )}
    >
      <svg
        viewBox="0 0 336 210"
        className="absolute inset-0 size-full"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <path d="M152 0h184v36l-78 69z" fill="#0b7a57" />
        <path d="M152 210h184v-36l-78-69z" fill="#0b7a57" />
        <path d="M140 0h24l172 158v24z" fill="#e8c514" />
        <path d="M140 210h24L336 52V28z" fill="#e8c514" />
      </svg>
      <div className="absolute inset-0 flex flex-col justify-between p-5">
        <span className="flex items-baseline">
          <Logo />
          <span className="text-[1.4375rem] leading-none tracking-[-0.03em]">{wordmark}</span>
        </span>
        <div>
          <p className="text-section tracking-wide tabular-nums">{number}</p>
          <p className="text-table">{holder ?? t("Reloadable")}</p>
        </div>
      </div>
    </div>
  );
}
