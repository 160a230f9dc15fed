import { countries } from "./countries";

export async function quote(code: string, weight: number) {
  const answer = await fetch(`/api/tariffs/${code}/${weight}`);
  return { country: countries.find((c) => c.code === code), price: await answer.json() };
}
