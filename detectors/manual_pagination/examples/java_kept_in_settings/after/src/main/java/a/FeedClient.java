package a;

public class FeedClient {
    public Page fetchEvents(String cursor) { return http.get(cursor); }
    public Stream<Event> streamEvents() { return Stream.empty(); }
}
