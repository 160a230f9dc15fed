import { describe, expect, it } from 'vitest';

import { outline } from './outline';

describe('outline', () => {
  it('renders items', () => {
    expect(outline([{ title: 'Tools', items: ['hammer'] }])).toMatchSnapshot();
  });
});
