public static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/customers");
        group.MapPost("/{id:int}/merge", Merge);
    }
}
