import { useState } from 'react';

import { upload } from './upload';

interface Progress {
  file: string;
  percent: number;
}

export function UploadPanel({ files }: { files: File[] }) {
  const [current, setCurrent] = useState<Progress | null>(null);

  async function start() {
    for (const file of files) {
      await upload(file, (percent) => setCurrent({ file: file.name, percent }));
    }
    setCurrent(null);
  }

  return (
    <section>
      <button onClick={start}>Upload</button>
      {current && <progress value={current.percent} max={100} aria-label={current.file} />}
    </section>
  );
}
