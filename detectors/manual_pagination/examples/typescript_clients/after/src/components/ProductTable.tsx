import { useState } from 'react';

export function ProductTable({ total, perPage }: Props) {
  const [page, setPage] = useState(1);
  const offset = (page - 1) * perPage;
  // ok: manual-pagination (offset and limit of a web page)
  const { data } = useQuery(['products', page], () => api.listProducts({ offset, limit: perPage }));
  const pages = [];
  for (let p = 1; p <= Math.ceil(total / perPage); p++) {
    pages.push(<button key={p} onClick={() => setPage(p)}>{p}</button>);
  }
  return <div>{data.map(render)}{pages}</div>;
}
