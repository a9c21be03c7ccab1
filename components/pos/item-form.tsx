"use client";
import { useT } from "#i18n";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { MoneyInput } from "@/components/form/money-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { type Asset, type Currency, money, toCurrencyText } from "@/lib/platform/money";
import { saveItemAction } from "@/lib/pos/actions";
import type { TillItem } from "@/lib/pos/schema";
import { FormDialog } from "./form-dialog";

type Props = { merchantId: string; currency: Currency; item?: TillItem };

/** Adds what is sold, or changes it. */
export function ItemForm({ merchantId, currency, item }: Props) {
  const t = useT();
  const price = item && toCurrencyText(money(item.price, item.asset as Asset), currency);
  return (
    <FormDialog
      label={item ? t("Change") : t("Add an item")}
      title={item ? t("Change item") : t("Add an item")}
      about={item?.name}
      look={{ size: "small" }}
      action={saveItemAction}
      input={{ merchantId, ...(item ? { itemId: item.id } : {}) }}
      successToast={item ? t("Changes saved") : t("Item added")}
    >
      <Field name="name" label={t("Name")}>
        <TextInput maxLength={60} autoComplete="off" defaultValue={item?.name} />
      </Field>
      <Field name="price" label={t("Price")}>
        <MoneyInput currency={currency} defaultValue={price} />
      </Field>
      <Field name="category" label={t("Category")} optional>
        <TextInput maxLength={40} autoComplete="off" defaultValue={item?.category} />
      </Field>
      <Field
        name="stock"
        label={t("In stock")}
        hint={t("Goes down with every paid sale. Leave it empty to count nothing.")}
        optional
      >
        <TextInput inputMode="numeric" autoComplete="off" defaultValue={item?.stock ?? ""} />
      </Field>
      {item && (
        <Checkbox name="hidden" label={t("Not on the tills")} defaultChecked={item.hidden} />
      )}
      <SubmitButton>{item ? t("Save changes") : t("Add item")}</SubmitButton>
    </FormDialog>
  );
}
