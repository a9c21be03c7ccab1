import { Check } from "lucide-react";
import Link from "next/link";
import { useT } from "#i18n";
import { ButtonLink } from "@/components/ui/button-link";
import { cx } from "@/components/ui/cx";
import { Panel } from "@/components/ui/panel";
import type { FirstStep } from "@/lib/reports/rules/first-steps";
import { HideSteps } from "./hide-steps";

type Props = {
  steps: readonly FirstStep[];
  /** What the browser writes down when the person has seen enough. */
  cookie: string;
};

/** What is left to do before everything works: the next step with its one action, the others a line each. */
export function FirstSteps({ steps, cookie }: Props) {
  const t = useT();
  const next = steps.findIndex(({ done }) => !done);
  if (next < 0) return null;
  const done = steps.filter((step) => step.done).length;
  const progress = t("{done} of {count} done", { done, count: steps.length });
  return (
    <Panel
      title={t("First steps")}
      note={progress}
      action={<HideSteps cookie={cookie} />}
      flush
      className="mb-5 overflow-hidden"
    >
      <Progress {...{ done, progress }} count={steps.length} />
      <ol className="pb-2">
        {steps.map((step, index) => (
          <Step key={step.key} step={step} place={index + 1} current={index === next} />
        ))}
      </ol>
    </Panel>
  );
}

function Progress({ done, count, progress }: { done: number; count: number; progress: string }) {
  const t = useT();
  return (
    <div
      role="progressbar"
      aria-label={t("First steps")}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={count}
      aria-valuetext={progress}
      className="mx-4 mt-3 mb-3 flex gap-1 sm:mx-5"
    >
      {Array.from({ length: count }, (_, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: identical pieces of one bar
          key={at}
          className={cx("h-1.5 flex-1 rounded-full", at < done ? "bg-primary" : "bg-line")}
        />
      ))}
    </div>
  );
}

type StepProps = { step: FirstStep; place: number; current: boolean };

function Step({ step, place, current }: StepProps) {
  const t = useT();
  const { done, title, why, action } = step;
  return (
    <li
      aria-current={current ? "step" : undefined}
      className={cx(
        "flex gap-3 px-4 sm:px-5",
        current ? "my-1 bg-wash py-4" : "min-h-10 items-center pointer-coarse:min-h-11",
      )}
    >
      <Mark {...{ done, place, current }} />
      {current ? (
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-64">
            <h3 className="text-section font-semibold">{t(title)}</h3>
            <p className="mt-0.5 max-w-[62ch] text-body text-soft">{t(why)}</p>
          </div>
          <ButtonLink variant="primary" href={action.href}>
            {t(action.label)}
          </ButtonLink>
        </div>
      ) : done ? (
        <p className="text-soft">
          {t(title)}
          <span className="sr-only">, {t("done")}</span>
        </p>
      ) : (
        <Link
          href={action.href}
          className="inline-flex min-h-10 items-center underline-offset-3 hover:underline pointer-coarse:min-h-11"
        >
          {t(title)}
        </Link>
      )}
    </li>
  );
}

function Mark({ done, place, current }: { done: boolean; place: number; current: boolean }) {
  const base = "grid size-6 shrink-0 place-items-center rounded-full text-meta font-medium";
  if (done)
    return (
      <span className={cx(base, "bg-good-wash text-good")} aria-hidden>
        <Check className="size-3.5" strokeWidth={2.5} />
      </span>
    );
  return (
    <span
      className={cx(base, current ? "bg-primary text-on-primary" : "text-soft hairline-inset")}
      aria-hidden
    >
      {place}
    </span>
  );
}
