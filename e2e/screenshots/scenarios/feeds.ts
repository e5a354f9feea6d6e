import type { Scenario, Stage } from "../scenario";
import * as states from "../states";

const calendars = "/integrations/calendar-feeds";
const webhooks = "/integrations/webhooks";

async function make({ api }: Stage, address: string, data: object): Promise<void> {
  const answer = await api.post(address, { data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
}

/** To a port where nobody listens: each delivery fails. */
function makeWebhook(stage: Stage): Promise<void> {
  const kinds = ["event.upserted", "event.deleted"];
  return make(stage, "webhooks", { url: "http://127.0.0.1:9/", description: "Payroll", kinds });
}

/** Calendar feeds, webhooks and the API's own page. */
export const feeds: Scenario[] = [
  { name: "calendar-feeds-none", path: calendars, shows: (page) => page.getByRole("button", { name: "Add feed" }) },
  {
    name: "calendar-feeds",
    path: calendars,
    prepare: async (stage) => {
      await make(stage, "calendar-feeds", { whose: "everyone", level: "busy" });
      await make(stage, "calendar-feeds", {
        whose: "agent",
        agentId: stage.organization.agents.ada.id,
        level: "full",
      });
    },
    shows: (page) => page.getByRole("row", { name: /Ada Park/ }),
  },
  {
    name: "calendar-feeds-add",
    path: calendars,
    act: ({ page }) => page.getByRole("button", { name: "Add feed" }).click(),
    shows: (page) => page.getByRole("dialog"),
  },
  { name: "webhooks-none", path: webhooks, shows: (page) => page.getByText("No webhooks yet") },
  {
    name: "webhooks",
    path: webhooks,
    prepare: makeWebhook,
    shows: (page) => page.getByRole("table", { name: "Webhooks" }),
  },
  {
    name: "webhooks-endpoint-failing",
    path: webhooks,
    prepare: async (stage) => {
      await makeWebhook(stage);
      await states.connected(stage);
    },
    act: async ({ page }) => {
      await page.getByRole("link", { name: "Payroll" }).click();
      await page.getByRole("table", { name: "Deliveries" }).waitFor();
    },
    shows: (page) => page.getByText("the first delivery failed"),
  },
  { name: "api", path: "/docs/api", role: null, shows: (page) => page.getByRole("article", { name: "List agents" }) },
];
