export type OnProgress = (percent: number) => void;

export async function upload(file: File, onProgress: OnProgress, signal: AbortSignal | null = null): Promise<void> {
  const size = 1 << 20;
  for (let start = 0; start < file.size; start += size) {
    await fetch('/api/parts', { method: 'POST', body: file.slice(start, start + size), signal });
    onProgress(Math.min(100, Math.round(((start + size) / file.size) * 100)));
  }
}
