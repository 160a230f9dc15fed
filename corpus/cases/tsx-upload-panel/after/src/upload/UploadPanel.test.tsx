import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { upload } from './upload';
import { UploadPanel } from './UploadPanel';

vi.mock('./upload', () => ({ upload: vi.fn(async () => undefined) }));

it('uploads each file', async () => {
  render(<UploadPanel files={[new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]} />);
  await userEvent.click(screen.getByText('Upload'));
  expect(upload).toHaveBeenCalledTimes(2);
});

it('aborts the running upload', async () => {
  let signal: AbortSignal | undefined;
  vi.mocked(upload).mockImplementation((_file, _progress, given) => {
    signal = given ?? undefined;
    return new Promise(() => undefined);
  });
  render(<UploadPanel files={[new File(['a'], 'a.txt')]} />);
  await userEvent.click(screen.getByText('Upload'));
  await userEvent.click(screen.getByText('Cancel'));
  expect(signal?.aborted).toBe(true);
});

it('cannot cancel what has not begun', () => {
  render(<UploadPanel files={[]} />);
  expect(screen.getByText('Cancel')).toHaveProperty('disabled', true);
});
