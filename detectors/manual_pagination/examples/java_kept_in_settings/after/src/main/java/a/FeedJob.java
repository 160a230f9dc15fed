package a;

public class FeedJob {
    private final FeedClient client;
    private final SettingsRepository settings;

    public void run() {
        Settings state = settings.load("feed");
        // ok: manual-pagination (the cursor is kept in the settings)
        while (true) {
            Page page = client.fetchEvents(state.getCursor());
            handle(page.getItems());
            state.setCursor(page.getNextCursor());
            settings.save(state);
            if (!page.hasMore()) {
                return;
            }
        }
    }
}
