import type { Role } from "@/lib/access/permissions";

/** `at` is null for the platform, else the places of businesses in the list of businesses. */
export type Person = {
  name: string;
  email: string;
  role: Role;
  at: readonly number[] | null;
  /** Only who may sign in has one. */
  password: string | null;
  /** What the demo calls this sign-in. */
  label?: string;
};

const platform = (name: string, role: Role, mailbox: string, password: string): Person => ({
  ...{ name, role, password, email: `${mailbox}@flash.example.com`, at: null },
});
const here = (name: string, role: Role, mailbox: string, password: string): Person => ({
  ...{ name, role, password, email: `${mailbox}@calabash.example.com`, at: [0] },
});

const signIns: readonly Person[] = [
  platform("Keisha Grant", "admin", "admin", "Coral-Reef-Lantern-41"),
  platform("Andre Whyte", "programme", "programme", "Mango-Harbour-Signal-27"),
  platform("Simone Clarke", "support", "support", "Palm-Window-Helper-68"),
  platform("Dwayne Bennett", "bookkeeper", "accounts", "Cedar-Ledger-Column-93"),
  platform("Ruth Palmer", "auditor", "auditor", "Quiet-Tide-Witness-15"),
  here("Marcia Campbell", "owner", "owner", "Sorrel-Morning-Counter-52"),
  here("Tevin Brown", "manager", "manager", "Guava-Ladder-Station-36"),
  here("Shanice Reid", "cashier", "cashier", "Papaya-Drawer-Bell-84"),
  here("Paul Morrison", "accountant", "accountant", "Nutmeg-Balance-Sheet-79"),
  {
    ...{ name: "Xiomara Maduro", role: "owner", email: "xiomara@islands.example.com" },
    ...{ at: [1, 2], password: "Divi-Ferry-Compass-63", label: "Owner, two businesses" },
  },
];

const owners = [
  ...["Devon Salmon", "Althea Lindo", "Yanique Bailey", "Kirk Facey", "Latoya Hylton"],
  ...["Errol Pinnock", "Djamila Winklaar", "Rignald Martina", "Tanya Ebanks"],
];
const tills = [
  ...["Rohan Ellis", "Genoveva Rosaria", "Marlon Bodden", "Kadian Scott", "Omar Francis"],
  ...["Nadine Wray", "Jermaine Hall", "Sasha Dixon", "Trevor Miller", "Igmar Koeiman"],
  ...["Shurlene Cijntje", "Alden Powery"],
];

/** Everybody for so many businesses: the sign-ins, and for each business an owner and somebody at the till. */
export function peopleFor(businesses: readonly { key: string }[]): Person[] {
  const staff = businesses.flatMap(({ key }, place): Person[] => {
    const owner = owners[place - 3];
    const till = tills[place];
    const at = [place];
    return [
      ...(owner
        ? [{ name: owner, email: `owner@${key}.example.com`, role: "owner" as const, at }]
        : []),
      ...(till
        ? [{ name: till, email: `till@${key}.example.com`, role: "cashier" as const, at }]
        : []),
    ].map((one) => ({ ...one, password: null }));
  });
  return [...signIns, ...staff];
}
