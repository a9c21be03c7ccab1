import { useT } from "#i18n";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CopyButton } from "@/components/ui/copy-button";
import { Figure } from "@/components/ui/figure";
import { KvList } from "@/components/ui/kv-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { StatusPill } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import type { ButtonSales } from "@/lib/buttons/queries/button-sales";
import { kindWords, priceIn, stateWords, typedIn } from "@/lib/buttons/rules";
import type { Drawn } from "@/lib/buttons/rules/html";
import type { PayButton } from "@/lib/buttons/schema";
import type { Currency } from "@/lib/platform/money";
import { Builder } from "./builder";
import { ButtonSalesPanel } from "./button-sales";
import { OneOffPrice } from "./one-off-price";
import { PauseAction } from "./pause-action";

type Addresses = { page: string; action: string; script: string };
type Props = {
  view: ButtonSales;
  base: string;
  invoicesBase: string;
  addresses: Addresses;
  mayManage: boolean;
  zone: string;
};

const drawnOf = (button: PayButton): Drawn => ({
  ...{ kind: button.kind, look: button.look, label: button.label },
  ...{ currency: button.currency as Currency, amount: typedIn(button, button.amount) },
  ...{ min: typedIn(button, button.min), max: typedIn(button, button.max) },
  step: typedIn(button, button.step),
});

function PageLink({ address }: { address: string }) {
  const t = useT();
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-3">
      <CopyButton value={address} label={t("Copy the link")}>
        {address}
      </CopyButton>
      <TextLink href={address} target="_blank" rel="noreferrer">
        {t("Open")}
      </TextLink>
    </span>
  );
}

/** What it took so far: settled payments only. */
function Taken({ view, addresses }: Pick<Props, "view" | "addresses">) {
  const t = useT();
  const { button } = view;
  const { count, sum } = button.sold;
  const open = button.origins.length === 0;
  return (
    <Panel>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-10">
        <div>
          <p className="text-table font-medium text-soft">{t("Paid by this button")}</p>
          <Figure value={priceIn(button, sum)} />
          <p className="text-table text-soft">
            {t("{count, plural, one {# settled payment} other {# settled payments}}", { count })}
          </p>
        </div>
        <KvList
          facts={[
            { label: t("Amount"), value: t(kindWords[button.kind]) },
            open
              ? { label: t("Link"), value: <PageLink address={addresses.page} /> }
              : { label: t("Only on"), value: button.origins.join(", ") },
          ]}
        />
      </div>
    </Panel>
  );
}

export function ButtonPage(props: Props) {
  const t = useT();
  const { view, base, invoicesBase, addresses, mayManage, zone } = props;
  const { button, presses } = view;
  const { id: buttonId, name, label, look, description, returnAddress, origins } = button;
  const { word, tone } = stateWords(button);
  const saved = drawnOf(button);
  const { action, script } = addresses;
  const filled = {
    ...{ name, label, look, description: description ?? "", returnAddress: returnAddress ?? "" },
    origins: origins.join("\n"),
  };
  return (
    <>
      <Breadcrumb items={[{ label: t("Payment buttons"), href: base }, { label: name }]} />
      <PageHeader
        title={name}
        status={<StatusPill {...{ tone }}>{t(word)}</StatusPill>}
        summary={description ?? undefined}
        actions={mayManage && <PauseAction {...{ buttonId }} paused={button.pausedAt !== null} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Taken {...{ view, addresses }} />
        {mayManage && (
          <>
            <Builder
              key={JSON.stringify([saved, filled])}
              {...{ buttonId, saved, filled, action, script }}
              host={new URL(action).origin}
            />
            <OneOffPrice {...{ buttonId, saved, action }} />
          </>
        )}
        <ButtonSalesPanel {...{ presses, invoicesBase, zone }} />
      </div>
    </>
  );
}
