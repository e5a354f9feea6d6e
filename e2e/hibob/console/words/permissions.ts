import type { Permissions } from "../../state/permissions";

/** What can be granted or not, as HiBob's permission groups call it. `people` is the audience as a whole. */
export type Grant = Exclude<keyof Permissions, "audience"> | "people";

export const EVERYBODY: Permissions["audience"] = ["Employed", "Hired", "Terminated"];

type GrantWords = { id: Grant; label: string; where: string; isOfTheGuide: boolean };

export const grants: GrantWords[] = [
  { id: "seeWhosOut", label: "See who's out", where: "Access rights > Time off", isOfTheGuide: true },
  {
    id: "seePrivate",
    label: "See who's out because of a private policy",
    where: "Access rights > Time off",
    isOfTheGuide: true,
  },
  { id: "basicInfo", label: "View basic info", where: "Access rights > Basic info", isOfTheGuide: true },
  {
    id: "people",
    label: "See people",
    where: "People's data: Lifecycle status = Employed, Hired, Terminated",
    isOfTheGuide: true,
  },
  { id: "email", label: "View email", where: "Some companies split it from Basic info", isOfTheGuide: true },
  { id: "lifecycle", label: "View lifecycle", where: "Access rights > Lifecycle", isOfTheGuide: false },
  { id: "work", label: "View work", where: "Access rights > Work", isOfTheGuide: false },
  {
    id: "manageRequests",
    label: "Create, edit and cancel people's requests",
    where: "Access rights > Time off > Requests",
    isOfTheGuide: false,
  },
  {
    id: "manageSettings",
    label: "Manage company's time off settings",
    where: "Features > Time off",
    isOfTheGuide: false,
  },
];

export function isGranted(permissions: Permissions, id: Grant): boolean {
  return id === "people" ? permissions.audience.length > 0 : permissions[id];
}

/** What the control is told to turn it on or off. */
export function changeOf(id: Grant, isOn: boolean): Partial<Permissions> {
  return id === "people" ? { audience: isOn ? EVERYBODY : [] } : { [id]: isOn };
}

/** Which grant a change of permissions was about; undefined when about several. */
export function grantIn(body: unknown): { words: GrantWords; isOn: boolean } | undefined {
  const [[key, value] = [], ...others] = Object.entries((body ?? {}) as Record<string, unknown>);
  const words = grants.find(({ id }) => id === (key === "audience" ? "people" : key));
  if (!words || others.length > 0) return undefined;
  return { words, isOn: Array.isArray(value) ? value.length > 0 : value === true };
}
