package shop.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceResource {
    @GET
    public List<Invoice> all() { return invoices.all(); }

    @GET
    @Path("{id}")
    public Invoice one(@PathParam("id") long id) { return invoices.one(id); }

    @POST
    @Path("{id : \\d+}/send")
    @Consumes(MediaType.APPLICATION_JSON)
    public void send(@PathParam("id") long id) { invoices.send(id); }
}
