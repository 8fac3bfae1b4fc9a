import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DataTable } from './DataTable.tsx';
import { asPng, pictureOf } from './picture.ts';
import { type SaveAct, SaveButtons, tableActs } from './SaveButtons.tsx';
import { saveFile } from './saveText.ts';
import type { TableData } from './tableRows.ts';

/** What a picture shows, without its drawing. */
export type ChartWords = {
  /** What it shows: "Founders who got their first choice". */
  readonly title: string;
  /** What it says, in a sentence, for those who do not see it. */
  readonly summary: string;
  /** Name of its files without the ending: "first-choices". */
  readonly saveAs: string;
  /** A word on how to read it, below the picture. */
  readonly note?: ComponentChildren;
};

type Props = ChartWords & {
  /** The numbers behind it. */
  readonly table: TableData;
  /** Draws it to a width in CSS pixels, so that letters keep their size on a phone; says how high it became. */
  readonly draw: (width: number) => { readonly height: number; readonly content: ComponentChildren };
};

/** A figure: the picture, the same as a table, and both to copy or to download. */
export function Chart({ title, summary, saveAs, note, table, draw }: Props) {
  const picture = useRef<SVGSVGElement>(null);
  const [place, width] = useWidth();
  const { height, content } = draw(width);
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        {note && <span class="fine">{note}</span>}
      </figcaption>
      <div ref={place}>
        <svg ref={picture} class="dg" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
          {content}
        </svg>
      </div>
      <details>
        <summary>
          The numbers as a table<span class="vh">: {title}</span>
        </summary>
        <PlainTable label={title} table={table} />
        <SaveButtons acts={tableActs(saveAs, title, table)} />
      </details>
      <SaveButtons acts={pictureActs(picture, saveAs, title)} />
    </figure>
  );
}

function PlainTable({
  label,
  table: { headings, rows },
}: {
  readonly label: string;
  readonly table: TableData;
}) {
  const numbered = rows.map((cells, at) => ({ key: String(at), cells }));
  const columns = headings.map((heading, at) => ({
    id: heading,
    heading,
    cell: ({ cells }: (typeof numbered)[number]) => cells[at] ?? null,
    numeric: rows.some((cells) => typeof cells[at] === 'number'),
  }));
  return <DataTable label={label} columns={columns} rows={numbered} keyOf={({ key }) => key} />;
}

/** The width that the picture may take, followed as it changes; 640 until it is known. */
function useWidth(): [RefObject<HTMLDivElement>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(Math.min(entry.contentRect.width, 720)));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}

/** Copying a picture, and downloading it in dots or in lines under this name. */
export function pictureActs(
  picture: RefObject<SVGSVGElement>,
  saveAs: string,
  title: string,
): readonly SaveAct[] {
  const take = () =>
    picture.current ? pictureOf(picture.current, title) : Promise.reject(new Error('no picture'));
  const failed = 'The picture could not be made. Reload the page and try again.';
  return [
    {
      label: 'Copy the picture',
      about: title,
      act: () => navigator.clipboard.write([new ClipboardItem({ 'image/png': take().then(asPng) })]),
      done: 'Copied. Paste it into a document.',
      failed: 'This browser does not let the page copy pictures. Download it in place of that.',
    },
    {
      label: 'Download PNG',
      about: title,
      act: async () => saveFile(`${saveAs}.png`, await asPng(await take())),
      done: `${saveAs}.png is in your downloads.`,
      failed,
    },
    {
      label: 'Download SVG',
      about: title,
      act: async () => saveFile(`${saveAs}.svg`, new Blob([(await take()).svg], { type: 'image/svg+xml' })),
      done: `${saveAs}.svg is in your downloads.`,
      failed,
    },
  ];
}
