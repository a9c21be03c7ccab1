import { describe, expect, it } from "vitest";
import { boundStore, missingPermissions, neededPermissions } from "./permissions";

const p = (name: string) => `btcpay.store.${name}`;

describe("missingPermissions", () => {
  it("names each policy the key lacks", () => {
    expect(missingPermissions([p("canviewinvoices")], "S", "merchant")).toEqual(
      neededPermissions("merchant"),
    );
    expect(
      missingPermissions([p("canviewstoresettings"), p("canmodifyinvoices")], "S", "merchant"),
    ).toEqual([p("webhooks.canmodifywebhooks"), p("canmanagepullpayments")]);
  });

  it("knows what a wider policy brings with it", () => {
    expect(missingPermissions(["unrestricted"], "S", "programme")).toEqual([]);
    expect(missingPermissions([p("canmodifystoresettings")], "S", "programme")).toEqual([]);
    const some = neededPermissions("merchant").filter((one) => !one.includes("pullpayments"));
    expect(missingPermissions([...some, p("canmanagepullpayments")], "S", "programme")).toEqual([]);
    expect(missingPermissions(some, "S", "programme")).toEqual([p("cancreatepullpayments")]);
  });

  it("does not count what is granted in another store", () => {
    const held = neededPermissions("merchant").map((policy) => `${policy}:other`);
    expect(missingPermissions(held, "S", "merchant")).toHaveLength(4);
    expect(missingPermissions(held, "other", "merchant")).toEqual([]);
  });
});

it("finds the one store a key is bound to", () => {
  expect(boundStore([`${p("canviewinvoices")}:S`, `${p("canmodifyinvoices")}:S`])).toBe("S");
  expect(boundStore([`${p("canviewinvoices")}:S`, `${p("canviewinvoices")}:T`])).toBeNull();
  expect(boundStore([`${p("canviewinvoices")}:S`, p("canmodifyinvoices")])).toBeNull();
  expect(boundStore(["unrestricted"])).toBeNull();
});
