import { actionsHaveNoBody } from "./actions";
import type { Rule } from "./domains";
import { environmentIsReadOnce } from "./environment";
import { queriesTakeScope } from "./queries";
import { moneyIsWhole, tablesHaveTenants } from "./tables";
import { commandNames, commandTests, vocabulary } from "./vocabulary";

export const rules: Record<string, Rule> = {
  "a domain file is a word of the vocabulary or one command named after it": vocabulary,
  "a command is called after its domain": commandNames,
  "every command has a test beside it": commandTests,
  "actions only wrap commands": actionsHaveNoBody,
  "every query takes a scope and uses it": queriesTakeScope,
  "every table has a tenant or is exempt": tablesHaveTenants,
  "no float touches money": moneyIsWhole,
  "the environment is read in one place": environmentIsReadOnce,
};
