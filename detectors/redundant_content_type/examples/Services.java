import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping(value = "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class Orders {
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE) // expect: redundant-content-type
    List<Order> all() { return orders.all(); }

    @GetMapping(value = "/csv", produces = "text/csv") // ok: redundant-content-type
    String csv() { return orders.csv(); }

    @GetMapping(value = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE) // expect: redundant-content-type
    ResponseEntity<Order> one(@PathVariable long id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(orders.one(id)); // expect: redundant-content-type
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(orders.pdf()); // ok: redundant-content-type
    }

    @GetMapping(value = "/b", produces = "application/json") // expect: redundant-content-type
    void raw(HttpServletResponse response) {
        response.setContentType("application/json"); // expect: redundant-content-type
        write(response);
    }

    void twice(HttpServletResponse response) {
        response.setContentType("text/csv");
        response.setHeader("Content-Type", "text/csv"); // expect: redundant-content-type
        response.setHeader("Content-Disposition", "attachment");
    }

    void webClient() {
        webClient.post().uri("/x")
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
            .contentType(MediaType.APPLICATION_JSON) // expect: redundant-content-type
            .bodyValue(order);
    }

    void webClientOk() {
        webClient.post().uri("/x").contentType(MediaType.APPLICATION_JSON).bodyValue(order); // ok: redundant-content-type
    }

    void okhttp(String json) {
        RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
        new Request.Builder().url(u)
            .addHeader("Content-Type", "application/json") // expect: redundant-content-type
            .post(body).build();
    }

    void okhttpOk(byte[] bytes) {
        RequestBody body = RequestBody.create(bytes);
        new Request.Builder().url(u).addHeader("Content-Type", "application/json").post(body).build(); // ok: redundant-content-type
    }

    void template() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON); // ok: redundant-content-type
        restTemplate.postForObject(url, new HttpEntity<>(body, headers), String.class);
    }
}

@Path("/x")
@Produces(MediaType.APPLICATION_JSON)
class Resource {
    @GET
    @Produces(MediaType.APPLICATION_JSON) // expect: redundant-content-type
    public Order one() { return null; }

    @GET
    @Path("t")
    public Response two() {
        return Response.ok(order).type(MediaType.APPLICATION_JSON).build(); // expect: redundant-content-type
    }

    @GET
    @Path("u")
    public Response three() {
        return Response.ok(order, MediaType.APPLICATION_JSON).build(); // expect: redundant-content-type
    }

    @GET
    @Path("p")
    @Produces("application/pdf") // ok: redundant-content-type
    public Response pdf() { return Response.ok(bytes).build(); }
}
