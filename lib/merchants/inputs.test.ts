import { expect, test } from "vitest";
import { AskGrantInput, ConnectStoreInput } from "./inputs";

const parsed = (baseUrl: string) =>
  ConnectStoreInput.safeParse({ merchantId: "ten_x", apiKey: "0123456789", baseUrl });

test("one server has one spelling, so that its store cannot be connected twice", () => {
  for (const text of [
    "https://btcpay.example.com",
    " https://BTCPay.Example.com:443/ ",
    "HTTPS://btcpay.example.com.//",
    "https://btcpay.example.com./a/..",
  ])
    expect(parsed(text).data?.baseUrl).toBe("https://btcpay.example.com");
  expect(parsed("https://pay.example.com/btcpay/").data?.baseUrl).toBe(
    "https://pay.example.com/btcpay",
  );
  expect(parsed("http://127.0.0.1:23000").data?.baseUrl).toBe("http://127.0.0.1:23000");
});

test.each([
  "https://example.com/x?y=",
  "https://example.com/#",
  "https://ann:secret@example.com",
  "https://example.com?",
  "ftp://example.com",
  "btcpay",
])("%s is not the address of a server alone", (baseUrl) => {
  expect(parsed(baseUrl).success).toBe(false);
  expect(AskGrantInput.safeParse({ merchantId: "ten_x", baseUrl }).success).toBe(false);
});
