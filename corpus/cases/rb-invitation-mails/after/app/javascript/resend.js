export async function resend(id) {
  const response = await fetch(`/invitations/${id}/resend`, { method: 'POST' });
  if (!response.ok) {
    throw new Error(`invitation ${id} was not sent: ${response.status}`);
  }
}
