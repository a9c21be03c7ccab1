import { edges } from "./scripts/imports/edges.mjs";
import { ladder } from "./scripts/imports/ladder.mjs";
import { screens } from "./scripts/imports/screens.mjs";
import { tables } from "./scripts/imports/tables.mjs";

export default {
  forbidden: [...ladder, ...tables, ...screens, ...edges],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
