import { useRef, useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';

interface Part {
  month: string;
  tables: string[];
  /** Where the next page starts; null: that was all, or nothing is there yet. */
  cursor: string | null;
}
const nothing: Part = { month: '', tables: [], cursor: null };

/** A month's record as one table, page by page; what did not arrive is asked for again from there, as the same request. */
export function useTaken() {
  const { submit, error, clear } = useSubmit('reveal.export');
  const [step, setStep] = useState('');
  const [csv, setCsv] = useState('');
  const part = useRef(nothing);

  async function take(month: string): Promise<void> {
    if (part.current.month !== month) part.current = { ...nothing, month };
    do {
      const { tables, cursor } = part.current;
      setStep(`正在导出第 ${tables.length + 1} 页…`);
      const page = await submit({ month, ...(cursor ? { cursor } : {}) });
      if (!page || part.current.month !== month) break;
      part.current = { month, tables: [...tables, page.csv], cursor: page.next };
      if (!page.next) {
        setCsv(joined(part.current.tables));
        part.current = nothing;
      }
    } while (part.current.cursor);
    setStep('');
  }

  /** Another month is looked at. */
  function drop(): void {
    part.current = nothing;
    setCsv('');
    clear();
  }
  return { csv, step, error, take, drop };
}

/** Each page has its own head; the whole has one. */
export function joined(tables: readonly string[]): string {
  const rows = (table: string): string => {
    const head = table.indexOf('\r\n');
    return head < 0 ? '' : table.slice(head);
  };
  const [first = '', ...others] = tables;
  return first + others.map(rows).join('');
}
