// What a page with one chart commonly is: React, recharts, Papa Parse, and a file of the few rows that are drawn.
import Papa from 'papaparse';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

interface Row {
  readonly label: string;
  readonly reports: number;
}

const query = new URLSearchParams(window.location.search);
const file = `${query.get('file') ?? ''}.csv`;
// Nothing moves: a bar that grows would stand later.
const STILL = { isAnimationActive: false } as const;

async function rowsOf(address: string): Promise<readonly Row[]> {
  const response = await fetch(address);
  const { data } = Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true });
  return data.map(({ label = '', reports = '' }) => ({ label, reports: Number(reports) }));
}

function Bars({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <BarChart data={[...rows]} layout="vertical">
      <CartesianGrid horizontal={false} />
      <XAxis type="number" />
      <YAxis type="category" dataKey="label" width={160} />
      <Tooltip />
      <Bar dataKey="reports" fill="#1d4e89" label={{ position: 'right' }} {...STILL} />
    </BarChart>
  );
}

function Lines({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <LineChart data={[...rows]}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="label" />
      <YAxis />
      <Tooltip />
      <Line dataKey="reports" type="linear" stroke="#1d4e89" label {...STILL} />
    </LineChart>
  );
}

function Page() {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    void rowsOf(file).then(setRows);
  }, []);
  if (rows.length === 0) return null;
  return (
    <ResponsiveContainer width="100%" height={360}>
      {query.get('figure') === 'bars' ? <Bars rows={rows} /> : <Lines rows={rows} />}
    </ResponsiveContainer>
  );
}

const root = document.getElementById('figure');
if (root !== null) createRoot(root).render(<Page />);
