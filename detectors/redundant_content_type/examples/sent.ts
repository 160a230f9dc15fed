import axios from 'axios';
import got from 'got';
import ky from 'ky';
import request from 'supertest';

export async function create(order: Order) {
  return fetch('/api/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' }, // ok: redundant-content-type (fetch takes a text for plain text)
    body: JSON.stringify(order),
  });
}

export async function list() {
  return fetch('/api/orders', {
    headers: { 'Content-Type': 'application/json' }, // expect: redundant-content-type
  });
}

export async function listWithMethod() {
  return fetch('/api/orders', {
    method: 'GET',
    headers: {
      'Content-Type': 'application/json', // expect: redundant-content-type
      Authorization: token(),
    },
  });
}

export async function remove(id: string, method: string) {
  return fetch(`/api/orders/${id}`, { method, headers: { 'Content-Type': 'application/json' } }); // ok: redundant-content-type (the method is not known)
}

export function createWithAxios(name: string) {
  return axios.post('/api/orders', { name }, { headers: { 'Content-Type': 'application/json' } }); // expect: redundant-content-type
}

export function createText(text: string) {
  return axios.post('/api/orders', JSON.stringify({ text }), { headers: { 'Content-Type': 'application/json' } }); // ok: redundant-content-type (a text)
}

export function createForm(form: FormData) {
  return axios.post('/api/orders', form, { headers: { 'Content-Type': 'multipart/form-data' } }); // ok: redundant-content-type (said once)
}

export function createWithKy(order: Order) {
  return ky.post('orders', { json: order, headers: { 'content-type': 'application/json' } }).json(); // expect: redundant-content-type
}

export function createWithKyOtherType(order: Order) {
  return ky.post('orders', { json: order, headers: { 'content-type': 'application/merge-patch+json' } }); // ok: redundant-content-type (another type)
}

export async function createWithGot(order: Order) {
  const options = { json: order, headers: { accept: 'application/json' } };
  return got.post('orders', options); // ok: redundant-content-type (what is wanted back)
}

export function superagentCase(app: App) {
  return request(app)
    .post('/orders')
    .set('Content-Type', 'application/json') // expect: redundant-content-type
    .send({ name: 'first' })
    .expect('Content-Type', /json/);
}

export function superagentText(app: App, text: string) {
  return request(app)
    .post('/orders')
    .set('Content-Type', 'application/json') // ok: redundant-content-type (a text is sent)
    .send(text);
}
