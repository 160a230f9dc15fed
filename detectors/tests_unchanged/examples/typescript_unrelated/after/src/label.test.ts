import { label } from './label';

test('labels', () => {
  expect(label('b')).toBe('B');
});
