import { describe, expect, test } from "vitest";
import { cardId, cardKeys, decryptPicc, encryptPicc, sunMac } from "./ntag424";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));
const text = (value: Uint8Array) => Buffer.from(value).toString("hex");

describe("secure unique NFC messages", () => {
  const k1 = bytes("0c3b25d92b38ae443229dd59ad34b85d");
  const k2 = bytes("b45775776cb224c75bcde7ca3704e933");

  test.each([
    ["4E2E289D945A66BB13377A728884E867", "E19CCB1FED8892CE", 3],
    ["00F48C4F8E386DED06BCDC78FA92E2FE", "66B4826EA4C155B4", 5],
  ])("p %s belongs to c %s", (p, c, counter) => {
    const picc = decryptPicc(k1, p);
    expect(picc).toEqual({ uid: bytes("04996c6a926980"), counter });
    expect(sunMac(k2, { uid: bytes("04996c6a926980"), counter })).toBe(c);
  });

  test("a p of another key is not read", () => {
    expect(decryptPicc(k2, "4E2E289D945A66BB13377A728884E867")).toBeNull();
    expect(decryptPicc(k1, "short")).toBeNull();
  });
});

describe("deterministic keys", () => {
  test("the published vector", () => {
    const issuer = bytes("00000000000000000000000000000001");
    const uid = bytes("04a39493cc8680");
    const keys = cardKeys(issuer, { uid, version: 1 });
    expect(
      Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, text(key)])),
    ).toEqual({
      K0: "a29119fcb48e737d1591d3489557e49b",
      K1: "55da174c9608993dc27bb3f30a4a7314",
      K2: "f4b404be700ab285e333e32348fa3d3b",
      K3: "73610ba4afe45b55319691cb9489142f",
      K4: "addd03e52964369be7f2967736b7bdb5",
    });
    expect(cardId(issuer, uid)).toBe("e07ce1279d980ecb892a81924b67bf18");
  });

  test("with a pull payment's id, and a tap of that card", () => {
    const issuer = bytes("01000000000000000000000000000000");
    const uid = bytes("04a39493cc8680");
    const pullPaymentId = "fUDXsnySxvb5LYZ1bSLiWzLjVuT";
    const keys = cardKeys(issuer, { uid, version: 0, pullPaymentId });
    expect(text(keys.K0)).toBe("da7372b079beb9ccc5da24ec6048470d");
    expect(text(keys.K1)).toBe("26b1ec88f627b3c186dd2b8fd16dd72e");
    expect(text(keys.K2)).toBe("7a200c7005db79824f37972c030233af");
    expect(text(keys.K3)).toBe("56dbeb8f4196e3b29d5533aaf7fe73c0");
    expect(text(keys.K4)).toBe("ce4316dd6cbddcfca5e37a656d3ed199");
    expect(cardId(issuer, uid)).toBe("17bd74eb21ef7b04925deae8a9cda62f");
    const picc = { uid, counter: 1 };
    expect(encryptPicc(keys.K1, picc)).toBe("B60C2DF3CE49FA6B314754FB1EAAD54A");
    expect(sunMac(keys.K2, picc)).toBe("6E0E04BB76F1551B");
  });
});
