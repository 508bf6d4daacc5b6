import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned with figures of one width. */
  numeric?: boolean;
  /** The header's text where `header` is not plain text; names the cell on phones. */
  label?: string;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Opens a row. Put a real link in the first cell as well, so that it has an address. */
  onOpen?: (row: Row) => void;
  /** The row that is open or looked at. */
  currentId?: string | null;
  /** Shown instead of rows. */
  empty?: ReactNode;
}

/** A dense table. Rows that open are reached by Tab and pressed by Enter; on phones each row folds into a card. */
export function DataTable<Row>({ caption, columns, rows, rowId, onOpen, currentId = null, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                aria-current={id === currentId ? 'true' : undefined}
                data-opens={onOpen ? true : undefined}
                tabIndex={onOpen ? 0 : undefined}
                onClick={onOpen && ((event) => !pressedControl(event.target) && onOpen(row))}
                onKeyDown={onOpen && ((event) => event.key === 'Enter' && event.target === event.currentTarget && onOpen(row))}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    data-numeric={column.numeric || undefined}
                    data-label={column.label ?? (typeof column.header === 'string' ? column.header : undefined)}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A press on a button or link inside a row is meant for it, not for the row. */
const pressedControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, input, label, [role="menu"]') !== null;
