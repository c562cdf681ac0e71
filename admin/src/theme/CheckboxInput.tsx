/** The input of a checkbox: takes over the name that react-admin gives to the span around it, where screen readers do not look. */
import { forwardRef, useImperativeHandle, useLayoutEffect, useRef, type InputHTMLAttributes } from 'react';

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
    return <input ref={input} {...props} />;
  },
);
