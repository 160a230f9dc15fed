export interface Strength {
  ok: boolean;
  problems: string[];
}

export function checkPassword(password: string, email: string): Strength {
  const problems: string[] = [];
  if (password.length < 12) {
    problems.push('too short');
  }
  if (!/\d/.test(password)) {
    problems.push('no digit');
  }
  if (email && password.includes(email.split('@')[0])) {
    problems.push('contains the address');
  }
  return { ok: problems.length === 0, problems };
}
