import { ConfirmAction } from "@/components/form/confirm-action";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { KvList } from "@/components/ui/kv-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusPill } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time-ago";
import type { ConnectionView } from "@/lib/btcpay/queries";
import { disconnectStoreAction } from "@/lib/merchants/actions";
import { connectionWords } from "./connection-words";
import { PreflightList } from "./preflight-list";

type Props = {
  merchantId: string;
  connection: ConnectionView | null;
  zone: string;
  mayConnect: boolean;
  connectHref: string;
};

/** The BTCPay store behind a business: whether it answers, since when not, and what is left to set up. */
export function ConnectionCard(props: Props) {
  const { connection, mayConnect, connectHref } = props;
  if (!connection)
    return (
      <Panel title="BTCPay store">
        <EmptyState
          drawing="plug"
          action={
            mayConnect && (
              <ButtonLink href={connectHref} variant="primary">
                Connect a store
              </ButtonLink>
            )
          }
        >
          No store is connected, so no invoice can be made.
        </EmptyState>
      </Panel>
    );
  const { tone, text } = connectionWords(connection);
  return (
    <Panel title="BTCPay store" action={<StatusPill tone={tone}>{text}</StatusPill>}>
      <div className="grid gap-4">
        <StaleNotice connection={connection} />
        <KvList facts={factsOf(connection, props.zone)} />
        <PreflightList items={connection.preflight} />
        {mayConnect && <Changes {...props} connection={connection} />}
      </div>
    </Panel>
  );
}

function StaleNotice({ connection }: { connection: ConnectionView }) {
  if (!connection.staleSince) return null;
  return (
    <Notice tone="warn" title={connection.lastFault?.replace(/[^.]$/, "$&.")}>
      The console asks again by itself and catches up when it is back.
    </Notice>
  );
}

function factsOf(connection: ConnectionView, zone: string) {
  const { storeName, baseUrl, serverVersion, hasWebhook, lastOkAt, staleSince } = connection;
  const silent = staleSince && {
    label: "Silent since",
    value: <TimeAgo at={staleSince} zone={zone} />,
  };
  return [
    ...(silent ? [silent] : []),
    { label: "Store", value: storeName },
    { label: "Server", value: baseUrl },
    { label: "Version", value: serverVersion ?? "–" },
    { label: "Money", value: connection.testMode ? "Test network" : "Bitcoin" },
    { label: "Webhook", value: hasWebhook ? "Registered" : "Being registered" },
    { label: "Last answer", value: lastOkAt ? <TimeAgo at={lastOkAt} zone={zone} /> : "–" },
  ];
}

function Changes({ merchantId, connection, connectHref }: Props & { connection: ConnectionView }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={connectHref}>Replace the key</ButtonLink>
      <ConfirmAction
        label="Disconnect"
        variant="quiet"
        title={`Disconnect ${connection.storeName}?`}
        description="No invoice can be made and no payment is followed until a store is connected again. What was sold stays."
        confirmLabel="Disconnect"
        danger
        action={disconnectStoreAction}
        input={{ merchantId }}
        successToast="Store disconnected"
      />
    </div>
  );
}
