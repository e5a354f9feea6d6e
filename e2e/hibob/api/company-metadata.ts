import { fieldIds } from "../rows/person-rows";
import type { CompanyState } from "../state/company-state";
import type { ApiCall, ApiRoute, Reply } from "./route";

/** Neither needs a permission: they tell bad credentials from missing permissions. */
export const companyMetadataRoutes: ApiRoute[] = [
  { method: "GET", path: "/company/people/fields", perMinute: 50, handle: peopleFields },
  { method: "GET", path: "/company/named-lists", perMinute: 50, handle: namedLists },
];

const CATEGORY_NAMES: Record<string, string> = { root: "Basic info", work: "Work", internal: "Lifecycle" };

function peopleFields({ state }: ApiCall): Reply {
  const fields = fieldIds.map((id) => {
    const [category = "", name = ""] = id.split(".");
    return {
      id,
      name,
      category,
      categoryDisplayName: CATEGORY_NAMES[category],
      description: "",
      jsonPath: id,
      type: name.endsWith("Date") ? "date" : "text",
      typeData: {},
      historical: false,
    };
  });
  return { status: 200, body: state.switches.fieldsAnswer === "wrapped" ? { fields } : fields };
}

function namedLists({ state }: ApiCall): Reply {
  const site = namedList("site", distinct(state, "site"));
  return { status: 200, body: { site, department: namedList("department", distinct(state, "department")) } };
}

function distinct(state: CompanyState, key: "site" | "department"): string[] {
  return [...new Set([...state.people.values()].map((person) => person[key]))].sort();
}

function namedList(name: string, values: string[]) {
  return { name, values: values.map((value) => ({ id: value, value, name: value, archived: false, children: [] })) };
}
