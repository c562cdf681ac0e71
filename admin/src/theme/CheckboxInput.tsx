/** The input of a checkbox: takes over the name that react-admin gives to the span around it, where screen readers do not look. */
import { forwardRef, useImperativeHandle, useLayoutEffect, useRef, type CSSProperties, type InputHTMLAttributes } from 'react';

/** Lies over the drawn box and cannot be seen: MUI's own input, which this one replaces, brings this with it. */
const unseen: CSSProperties = { cursor: 'inherit', position: 'absolute', opacity: 0, width: '100%', height: '100%', top: 0, left: 0, margin: 0, padding: 0, zIndex: 1 };

export const CheckboxInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement> & { ownerState?: unknown }>(
  function CheckboxInput({ ownerState: _ownerState, ...props }, outer) {
    const input = useRef<HTMLInputElement>(null);
    useImperativeHandle(outer, () => input.current!);
    useLayoutEffect(() => {
      const around = input.current?.parentElement;
      const name = around?.getAttribute('aria-label');
      if (!around || !name) return;
      input.current?.setAttribute('aria-label', name);
      around.removeAttribute('aria-label');
    });
    return <input ref={input} {...props} style={unseen} />;
  },
);
