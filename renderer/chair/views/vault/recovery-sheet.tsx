import './recovery-sheet.css';
import { createPortal } from 'react-dom';
import dayjs from 'dayjs';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/first-words.ts';

/** What comes out of the printer: the key, what it is for, where to keep it. No name of anybody. */
export function RecoverySheet({ groups }: { groups: readonly string[] }) {
  return createPortal(
    <section className="recovery-sheet" aria-hidden>
      <h1>{text.vault.sheetTitle}</h1>
      <p>{text.vault.sheetUse}</p>
      <ol>
        {groups.map((group, index) => (
          <li key={group + String(index)}>
            <span>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <p>{text.vault.sheetKeep}</p>
      <p>{text.vault.sheetDate(formatDate(dayjs().format('YYYY-MM-DD')))}</p>
    </section>,
    document.body,
  );
}
