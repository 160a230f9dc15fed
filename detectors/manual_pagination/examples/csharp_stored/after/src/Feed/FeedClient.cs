namespace Feed;

public class FeedClient
{
    public Task<EventPage> ListEventsAsync(string? cursor) => _http.GetAsync<EventPage>(cursor);

    public IAsyncEnumerable<Event> StreamEventsAsync() => new EventStream(this);
}
