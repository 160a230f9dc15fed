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
