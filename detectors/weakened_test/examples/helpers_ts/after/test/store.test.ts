import { expect, it } from 'vitest';
import { total } from '../src/store';
import './matchers';

it('adds up', () => {
  expect(basket(total([1, 2]))).toTotal(3);
});

it('has the rest', () => {
  expect(basket(total([]))).toBeNamed('all');
  expect(basket(total([]))).toBeSettled();
  expect(basket(total([]))).toBeStored();
});
