import { useState } from 'react';

import { upload } from './upload';

interface Progress {
  file: string;
  percent: number;
  startedAt: number | null;
}

export function UploadPanel({ files }: { files: File[] }) {
  const [current, setCurrent] = useState<Progress | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);

  async function start() {
    const abort = new AbortController();
    setController(abort);
    for (const file of files) {
      setCurrent({ file: file.name, percent: 0, startedAt: null });
      await upload(file, (percent) => setCurrent({ file: file.name, percent, startedAt: performance.now() }), abort.signal);
    }
    setCurrent(null);
    setController(null);
  }

  return (
    <section>
      <button onClick={start}>Upload</button>
      <button onClick={() => controller?.abort()} disabled={controller === null}>
        Cancel
      </button>
      {current && <progress value={current.percent} max={100} aria-label={current.file} />}
    </section>
  );
}
