namespace Feed;

public class FeedSync
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var cursor = await _checkpoints.LoadAsync("events");
        // ok: manual-pagination (the cursor is stored after each page)
        while (!cancellation.IsCancellationRequested)
        {
            var page = await _client.ListEventsAsync(cursor);
            await _store.InsertAsync(page.Events);
            if (page.NextCursor is null) break;
            cursor = page.NextCursor;
            await _checkpoints.SaveAsync("events", cursor);
        }
    }
}
