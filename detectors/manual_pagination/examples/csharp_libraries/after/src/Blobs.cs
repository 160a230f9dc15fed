using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

public class Blobs
{
    public async Task<List<string>> NamesAsync(BlobContainerClient container)
    {
        var names = new List<string>();
        string? token = null;
        // expect: manual-pagination
        do
        {
            await foreach (Page<BlobItem> page in container.GetBlobsAsync().AsPages(token, 100))
            {
                names.AddRange(page.Values.Select(b => b.Name));
                token = page.ContinuationToken;
                break;
            }
        } while (!string.IsNullOrEmpty(token));
        return names;
    }
}
