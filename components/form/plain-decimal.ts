const sign = /^(J\$|US\$|CI\$|Cg|€|\$)/;
const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * What people paste, as plain decimal text: "J$2,450.50 " is "2450.50". Commas go only where they
 * group thousands; anything unclear, such as "2450,50", stays as typed and is refused by the server.
 */
export function plainDecimal(text: string): string {
  const bare = text.replace(/\s/g, "").replace(sign, "");
  const digits = grouped.test(bare) ? bare.replaceAll(",", "") : bare;
  return /^\d+(\.\d*)?$/.test(digits) ? digits.replace(/\.$/, "") : text.trim();
}
