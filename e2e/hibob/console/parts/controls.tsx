import { type ReactNode, useId } from "react";
import { addressOf, type View } from "../view";

type ActionProps = {
  /** Of the control. */
  action: string;
  method?: "POST" | "PATCH" | "PUT" | "DELETE";
  body?: unknown;
  /** Where one is afterwards; without it one stays. */
  then?: string;
  children: string;
  /** The whole name where the words alone don't say of what. */
  label?: string;
  look?: "primary" | "danger";
};

/** A button that does one thing over the control. */
export function Action({ action, method = "POST", body = {}, then, children, label, look }: ActionProps) {
  return (
    <form action={action} data-method={method} data-body={JSON.stringify(body)} data-then={then}>
      <button type="submit" className={`button ${look ?? ""}`} aria-label={label}>
        {children}
      </button>
    </form>
  );
}

type GoProps = { view: View; to: Partial<View>; children: ReactNode; className?: string; label?: string };

/** A link to another place of the console. */
export function Go({ view, to, children, className, label }: GoProps) {
  return (
    <a href={addressOf(view, to)} data-go="" className={className} aria-label={label}>
      {children}
    </a>
  );
}

type LabelledProps = { label: string; hint?: string; children: (id: string) => ReactNode };

/** A control with its label above and a hint below. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}

type SwitchProps = {
  action: string;
  method?: "POST" | "PATCH";
  body: unknown;
  isOn: boolean;
  label: string;
  hint?: string;
};

/** On or off at once; `body` is what the control is told to make it the other. */
export function Switch({ action, method = "PATCH", body, isOn, label, hint }: SwitchProps) {
  const id = `switch-${label.replaceAll(/\W+/g, "-")}`;
  return (
    <form action={action} data-method={method} data-body={JSON.stringify(body)} className="switch-row">
      <span>
        <span id={id}>{label}</span>
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <button type="submit" role="switch" aria-checked={isOn} aria-labelledby={id} className="switch" />
    </form>
  );
}

/** Where the answer of a refused form is put. */
export function Refusal() {
  return <p role="alert" className="refusal" hidden />;
}

type DialogProps = { view: View; name: string; title: string; children: ReactNode };

/** A dialog that is open as long as the address says so. What was typed into it stays while the page goes on. */
export function Dialog({ view, name, title, children }: DialogProps) {
  return (
    <dialog data-keep={name} data-close={addressOf(view, {})} aria-labelledby="dialog-title">
      <header className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <Go view={view} to={{}} className="button plain" label="Close">
          ✕
        </Go>
      </header>
      {children}
    </dialog>
  );
}
