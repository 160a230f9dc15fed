import { label } from './label';

test('labels', () => {
  expect(label('a')).toBe('A');
});
