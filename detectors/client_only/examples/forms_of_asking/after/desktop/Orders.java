package shop;

import java.net.URL;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;

class Orders {
    private final String baseUrl;

    void cancel(long id) throws Exception {
        HttpPost post = new HttpPost(baseUrl + "/api/orders/" + id + "/cancel"); // ok: client-only (served)
        client.execute(post);
    }

    void refund(long id) throws Exception {
        HttpPost post = new HttpPost(baseUrl + "/api/orders/" + id + "/refund"); // expect: client-only
        client.execute(post);
    }

    void lines(long id) throws Exception {
        client.execute(new HttpGet(String.format("%s/api/orders/%d/lines", baseUrl, id))); // expect: client-only
    }
}
