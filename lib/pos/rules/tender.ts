export type Tender = "bitcoin" | "cash" | "card-terminal";
