import { afterAll, beforeAll, expect, test } from "vitest";
import { openRegtest, type TestServer } from "@/lib/btcpay/regtest/testing";

let server: TestServer;
let store: { id: string; key: string };
const made: { id: string; createdTime: number }[] = [];

beforeAll(async () => {
  server = await openRegtest();
  store = await server.store();
  for (let index = 0; index < 5; index++) {
    const wish = {
      amount: "10",
      currency: "JMD",
      metadata: { orderId: `order-${index}`, buyerEmail: `buyer${index}@example.com` },
      additionalSearchTerms: [`table-${index}`],
    };
    const path = `/api/v1/stores/${store.id}/invoices`;
    made.push((await server.call("POST", path, wish, store.key)).body);
    await server.call("POST", "/__regtest/clock", { advanceSeconds: 2 });
  }
  await server.pay(made[0]?.id ?? "");
  await server.call("DELETE", `/api/v1/invoices/${made[1]?.id}`, undefined, store.key);
});
afterAll(() => server.done());

const list = async (query: string): Promise<string[]> => {
  const path = `/api/v1/stores/${store.id}/invoices${query}`;
  const { body } = await server.call("GET", path, undefined, store.key);
  return body.map((one: { metadata: { orderId: string } }) => one.metadata.orderId.slice(-1));
};

test.each([
  ["", ["4", "3", "2", "0"]],
  ["?includeArchived=true", ["4", "3", "2", "1", "0"]],
  ["?take=2", ["4", "3"]],
  ["?take=2&skip=2", ["2", "0"]],
  ["?status=settled", ["0"]],
  ["?status=complete&status=New", ["4", "3", "2", "0"]],
  ["?status=nonsense", ["4", "3", "2", "0"]],
  ["?orderId=order-3&orderId=order-0", ["3", "0"]],
  ["?textSearch=order-2", ["2"]],
  ["?textSearch=table-", ["4", "3", "2", "0"]],
  ["?textSearch=buyer4@", ["4"]],
  ["?textSearch=able-4", []],
  ["?textSearch=%25", []],
])("list %s", async (query, wanted) => {
  expect(await list(query)).toEqual(wanted);
});

test("by dates, in whole seconds, both ends included", async () => {
  const from = made[2]?.createdTime ?? 0;
  const to = made[3]?.createdTime ?? 0;
  expect(await list(`?startDate=${from}&endDate=${to + 1}`)).toEqual(["3", "2"]);
});

test("with payment methods", async () => {
  const path = `/api/v1/stores/${store.id}/invoices?take=1&includePaymentMethods=true`;
  const { body } = await server.call("GET", path, undefined, store.key);
  expect(
    body[0].paymentMethods.map((one: { paymentMethodId: string }) => one.paymentMethodId),
  ).toEqual(["BTC-CHAIN", "BTC-LN", "BTC-LNURL"]);
});
