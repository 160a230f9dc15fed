import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class OrdersController {
    @GetMapping(value = "/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Order> show(@PathVariable long id) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON) // expect: redundant-content-type
            .body(orders.find(id));
    }

    @GetMapping(value = "/orders.csv", produces = "text/csv")
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
            .header(HttpHeaders.CONTENT_TYPE, "text/csv") // expect: redundant-content-type
            .body(orders.csv());
    }

    @GetMapping("/orders.xlsx")
    ResponseEntity<byte[]> sheet() {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM) // ok: redundant-content-type (said once)
            .body(orders.sheet());
    }

    @GetMapping(value = "/orders.pdf", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> pdf() {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF) // ok: redundant-content-type (another type)
            .body(orders.pdf());
    }

    @PostMapping(value = "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
    Order forward(@RequestBody Order order) {
        return client.post()
            .uri("/orders")
            .contentType(MediaType.APPLICATION_JSON) // ok: redundant-content-type (another request)
            .bodyValue(order)
            .retrieve();
    }

    @GetMapping(value = "/orders/raw", produces = "application/json")
    void raw(HttpServletResponse response) {
        response.setContentType("application/json"); // expect: redundant-content-type
        response.getWriter().write(orders.json());
    }
}

@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
class OrdersResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON) // expect: redundant-content-type
    public List<Order> all() {
        return orders.all();
    }

    @GET
    @Path("/csv")
    @Produces("text/csv") // ok: redundant-content-type (another type)
    public String csv() {
        return orders.csv();
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") long id) {
        return Response.ok(orders.find(id))
            .type(MediaType.APPLICATION_JSON) // expect: redundant-content-type
            .build();
    }

    @GET
    @Path("/text")
    public Response text() {
        return Response.ok(orders.text(), "text/plain").build(); // ok: redundant-content-type (another type)
    }
}

class OrdersClient {
    Response create(String json) {
        RequestBody body = RequestBody.create(json, MediaType.parse("application/json"));
        Request request = new Request.Builder()
            .url(url)
            .addHeader("Content-Type", "application/json") // expect: redundant-content-type
            .post(body)
            .build();
        return http.newCall(request).execute();
    }

    Response createOnce(String json) {
        RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
        Request request = new Request.Builder()
            .url(url)
            .addHeader("Accept", "application/json") // ok: redundant-content-type (what is wanted back)
            .post(body)
            .build();
        return http.newCall(request).execute();
    }

    void createWithEntity(String json) {
        HttpPost post = new HttpPost(url);
        post.setHeader("Content-Type", "application/json"); // expect: redundant-content-type
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        http.execute(post);
    }

    void createWithPlainEntity(String json) {
        HttpPost post = new HttpPost(url);
        post.setHeader("Content-Type", "application/json"); // ok: redundant-content-type (said once)
        post.setEntity(new StringEntity(json));
        http.execute(post);
    }

    void createWithBuilder(String json) {
        HttpRequest request = HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json") // ok: redundant-content-type (said once)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    }

    Response createWithJaxRs(Order order) {
        return target.request()
            .header("Content-Type", "application/json") // expect: redundant-content-type
            .post(Entity.json(order));
    }

    void createWithWebClient(Order order) {
        client.post()
            .uri("/orders")
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE) // expect: redundant-content-type
            .bodyValue(order)
            .retrieve();
    }
}

interface OrdersApi {
    @Headers("Content-Type: application/json") // expect: redundant-content-type
    @POST("orders")
    Call<Order> create(@Body Order order);

    @Headers({"Accept: application/json", "X-Client: web"}) // ok: redundant-content-type (other headers)
    @POST("orders/import")
    Call<Order> load(@Body Order order);
}
