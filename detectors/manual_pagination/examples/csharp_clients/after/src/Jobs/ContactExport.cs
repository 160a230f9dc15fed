using Crm;

namespace Jobs;

public class ContactExport
{
    private readonly CrmClient _client;

    public ContactExport(CrmClient client) => _client = client;

    public async Task<int> RunAsync(ISink sink)
    {
        var count = 0;
        string? cursor = null;
        // expect: manual-pagination
        do
        {
            var page = await _client.ListContactsAsync(cursor);
            foreach (var contact in page.Items)
            {
                await sink.WriteAsync(contact);
                count++;
            }
            cursor = page.NextCursor;
        } while (cursor != null);
        return count;
    }
}
