import { bodyOf } from "./fields";
import { dismiss, go, refresh, show } from "./page";

const POLL_MS = 1_000;
const TYPING_MS = 200;

let typing: ReturnType<typeof setTimeout>;

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  event.preventDefault();
  if (form.dataset.method !== undefined) void send(form, event.submitter);
  else filter(form);
});

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const link = target.closest<HTMLAnchorElement>("a[data-go]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void go(link.href);
  }
  const copy = target.closest<HTMLElement>("[data-copy]");
  if (copy) void copyText(copy);
  const card = target.closest("[data-dismiss]")?.closest<HTMLElement>("[data-dismissable]");
  if (card) dismiss(card);
});

document.addEventListener("input", (event) => {
  const field = event.target as HTMLInputElement;
  if (field.form?.dataset.filter === undefined) return;
  const { form } = field;
  clearTimeout(typing);
  typing = setTimeout(() => filter(form), TYPING_MS);
});

document.addEventListener("change", (event) => {
  const field = event.target as HTMLInputElement;
  if (field.dataset.atOnce !== undefined) field.form?.requestSubmit();
  if (field.dataset.rangeType !== undefined) showFields(field);
  if (field.dataset.firstDay !== undefined) moveLastDay(field);
});

// Escape closes a dialog; the address has to know.
document.addEventListener(
  "cancel",
  (event) => {
    event.preventDefault();
    void go((event.target as HTMLElement).dataset.close ?? "?");
  },
  true,
);

window.addEventListener("popstate", () => {
  document.querySelector("dialog")?.close();
  void show(location.href);
});

setInterval(() => void refresh(), POLL_MS);
void show(location.href);

/** Does what the form says over the control. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const { method, then: next } = form.dataset;
  const row = form.closest<HTMLElement>("li[data-key]");
  const rows = [row, row?.nextElementSibling, row?.previousElementSibling].map((each) =>
    each?.getAttribute("data-key"),
  );
  const answer = await fetch(form.action, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(bodyOf(form, submitter)),
  }).catch(() => null);
  if (answer?.ok) {
    for (const refusal of document.querySelectorAll<HTMLElement>(".refusal")) refusal.hidden = true;
    await (next === undefined ? show(location.href) : go(next));
    if (document.activeElement === document.body) focusFirst(rows);
  } else {
    const refusal = answer ? ((await answer.json()) as { message: string }).message : "The sandbox doesn't answer.";
    refuse(form, refusal);
    await show(location.href);
  }
}

/** Says why, beside what was pressed or where results are told, until something works. */
function refuse(form: HTMLFormElement, message: string): void {
  const beside = (form.closest(".panel") ?? form).querySelector<HTMLElement>("[role=alert]");
  const place = beside ?? document.getElementById("refusal");
  if (!place) return;
  place.textContent = message;
  place.hidden = false;
}

/** The button that was pressed is gone with what it did: the focus stays with its row, or goes to the next one. */
function focusFirst(keys: (string | null | undefined)[]): void {
  const rows = keys.flatMap((key) => (key ? document.querySelector(`[data-key="${CSS.escape(key)}"]`) : null) ?? []);
  const target = rows[0]?.querySelector<HTMLElement>("button, a") ?? document.querySelector<HTMLElement>("main h2");
  target?.focus();
}

function filter(form: HTMLFormElement): void {
  const entries = [...new FormData(form)].filter(([, value]) => value !== "" && value !== "all");
  void go(`?${new URLSearchParams(entries as [string, string][])}`, "replace");
}

function showFields(field: HTMLInputElement): void {
  for (const fields of field.form?.querySelectorAll<HTMLFieldSetElement>("[data-range]") ?? []) {
    fields.hidden = fields.dataset.range !== field.value;
    fields.disabled = fields.hidden;
  }
}

/** Nothing ends before it starts. */
function moveLastDay(field: HTMLInputElement): void {
  const last = field.closest("fieldset")?.querySelector<HTMLInputElement>("[name$=endDate]");
  if (!last) return;
  last.min = field.value;
  if (last.value < field.value) last.value = field.value;
}

async function copyText(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.copy ?? "");
  button.textContent = "Copied";
}
