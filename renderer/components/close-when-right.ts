import type { MouseEvent } from 'react';

/**
 * For the button that closes fields which are kept as they are typed: not while one of them holds what cannot be kept,
 * which would be gone without a word. That field says what is wrong and has the focus.
 */
export function closeWhenRight(close: () => void): (event: MouseEvent<HTMLButtonElement>) => void {
  return ({ currentTarget: { form } }) => {
    if (form === null || form.checkValidity()) close();
  };
}
