import { useT } from "#i18n";
import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { KvList } from "@/components/ui/kv-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusPill } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time-ago";
import type { ConnectionView } from "@/lib/btcpay/queries";
import { disconnectStoreAction } from "@/lib/merchants/actions";
import { said } from "@/lib/platform/i18n/said";
import type { Translator } from "@/lib/platform/i18n/translator";
import { connectionWords } from "./connection-words";
import { NoStore } from "./no-store";
import { PreflightList } from "./preflight-list";

type Props = {
  merchantId: string;
  connection: ConnectionView | null;
  zone: string;
  /** Flashcards are loaded from it, instead of invoices being paid into it. */
  programme?: boolean;
  mayConnect: boolean;
  connectHref: string;
};

/** The BTCPay store behind a business: whether it answers, since when not, and what is left to set up. */
export function ConnectionCard(props: Props) {
  const t = useT();
  const { connection, programme, mayConnect, connectHref } = props;
  if (!connection)
    return (
      <Panel title={t("BTCPay store")}>
        <NoStore {...{ programme, mayConnect, connectHref }} />
      </Panel>
    );
  const { tone, text } = connectionWords(connection);
  return (
    <Panel title={t("BTCPay store")} action={<StatusPill tone={tone}>{t(text)}</StatusPill>}>
      <div className="grid gap-4">
        <StaleNotice connection={connection} />
        <KvList facts={factsOf(t, connection, props.zone)} />
        <PreflightList items={connection.preflight} />
        {mayConnect && <Changes {...props} connection={connection} />}
      </div>
    </Panel>
  );
}

function StaleNotice({ connection }: { connection: ConnectionView }) {
  const t = useT();
  if (!connection.staleSince) return null;
  const fault = connection.lastFault && said(connection.lastFault, t);
  return (
    <Notice tone="warn" title={fault?.replace(/[^.]$/, "$&.")}>
      {t("The console asks again by itself and catches up when it is back.")}
    </Notice>
  );
}

function factsOf(t: Translator, connection: ConnectionView, zone: string) {
  const { storeName, baseUrl, serverVersion, hasWebhook, lastOkAt, staleSince } = connection;
  const silent = staleSince && {
    label: t("Silent since"),
    value: <TimeAgo at={staleSince} zone={zone} />,
  };
  return [
    ...(silent ? [silent] : []),
    { label: t("Store"), value: storeName },
    { label: t("Server"), value: baseUrl },
    { label: t("Version"), value: serverVersion ?? "–" },
    { label: t("Money"), value: connection.testMode ? t("Test network") : "Bitcoin" },
    { label: t("Webhook"), value: hasWebhook ? t("Registered") : t("Being registered") },
    { label: t("Last answer"), value: lastOkAt ? <TimeAgo at={lastOkAt} zone={zone} /> : "–" },
  ];
}

function Changes({ merchantId, connection, connectHref }: Props & { connection: ConnectionView }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={connectHref}>{t("Replace the key")}</ButtonLink>
      <ConfirmAction
        label={t("Disconnect")}
        variant="quiet"
        title={t("Disconnect {store}?", { store: connection.storeName })}
        description={t(
          "No invoice can be made and no payment is followed until a store is connected again. What was sold stays.",
        )}
        confirmLabel={t("Disconnect")}
        danger
        action={disconnectStoreAction}
        input={{ merchantId }}
        successToast={t("Store disconnected")}
      />
    </div>
  );
}
