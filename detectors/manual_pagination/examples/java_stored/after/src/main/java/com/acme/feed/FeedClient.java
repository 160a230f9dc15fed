package com.acme.feed;

public class FeedClient {
    public EventPage listEvents(String cursor) {
        return http.get("/events?cursor=" + cursor);
    }

    public Iterable<Event> iterateEvents() {
        return new EventIterable(this);
    }
}
