using System.Collections.Generic;
using System.Threading.Tasks;

namespace Crm;

public class CrmClient
{
    public Task<ContactPage> ListContactsAsync(string? cursor) => _http.GetAsync<ContactPage>("/contacts", cursor);

    public async IAsyncEnumerable<Contact> GetContactsAsync()
    {
        string? cursor = null;
        do
        {
            var page = await ListContactsAsync(cursor);
            foreach (var contact in page.Items) yield return contact;
            cursor = page.NextCursor;
        } while (cursor is not null);
    }
}
