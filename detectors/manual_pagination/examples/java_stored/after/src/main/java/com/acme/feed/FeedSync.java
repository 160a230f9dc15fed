package com.acme.feed;

public class FeedSync {
    private final FeedClient client;
    private final CheckpointRepository checkpoints;

    public void sync() {
        String cursor = checkpoints.find("feed");
        boolean more = true;
        // ok: manual-pagination (the cursor is stored after each page)
        while (more) {
            EventPage page = client.listEvents(cursor);
            store.saveAll(page.getEvents());
            cursor = page.getNextCursor();
            checkpoints.save("feed", cursor);
            more = page.hasMore();
        }
    }
}
