import { resend } from '../../app/javascript/resend';

test('tells of an invitation that was not sent', async () => {
  global.fetch = async () => ({ ok: false, status: 429 });

  await expect(resend(7)).rejects.toThrow('invitation 7 was not sent: 429');
});
