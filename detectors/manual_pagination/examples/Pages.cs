using Amazon.S3;

public class OrdersClient
{
    public Task<List<Order>> ListOrdersAsync(int page) => _http.GetFromJsonAsync<List<Order>>($"orders?page={page}");

    public async IAsyncEnumerable<Order> EnumerateOrdersAsync()
    {
        var page = 1;
        // ok: manual-pagination (the iterator's own source)
        while (true)
        {
            var batch = await ListOrdersAsync(page);
            if (batch.Count == 0) yield break;
            foreach (var order in batch) yield return order;
            page++;
        }
    }
}

public class Export
{
    public async Task<List<Order>> Rows(OrdersClient client)
    {
        var rows = new List<Order>();
        var page = 1;
        // expect: manual-pagination
        while (true)
        {
            var batch = await client.ListOrdersAsync(page);
            if (batch.Count == 0) break;
            rows.AddRange(batch);
            page++;
        }
        return rows;
    }

    public async Task Keys(IAmazonS3 s3, string bucket)
    {
        string token = null;
        // expect: manual-pagination
        do
        {
            var answer = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, ContinuationToken = token });
            Show(answer.S3Objects);
            token = answer.NextContinuationToken;
        } while (token != null);
    }

    public async Task KeysByPaginator(IAmazonS3 s3, ListObjectsV2Request request)
    {
        // ok: manual-pagination (the paginator)
        await foreach (var item in s3.Paginators.ListObjectsV2(request).S3Objects)
        {
            Console.WriteLine(item.Key);
        }
    }

    public async Task<List<Member>> Members(TeamApi api, string team)
    {
        var found = new List<Member>();
        string cursor = null;
        // ok: manual-pagination (the first of two)
        do
        {
            var answer = await api.GetMembersAsync(team, cursor);
            found.AddRange(answer.Items);
            cursor = answer.NextCursor;
        } while (cursor != null);
        return found;
    }

    public async Task<List<Member>> Invitations(TeamApi api, string team)
    {
        var found = new List<Member>();
        string cursor = null;
        // expect: manual-pagination
        do
        {
            var answer = await api.GetInvitationsAsync(team, cursor);
            found.AddRange(answer.Items);
            cursor = answer.NextCursor;
        } while (cursor != null);
        return found;
    }

    public void Shelves(Library library)
    {
        var offset = 0;
        // ok: manual-pagination (the only loop over what offers nothing else)
        while (offset < 10)
        {
            Console.WriteLine(library.FetchShelf(offset));
            offset++;
        }
    }
}
