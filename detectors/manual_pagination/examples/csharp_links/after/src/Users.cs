using Microsoft.Graph;
using Microsoft.Graph.Models;

public class Users
{
    public async Task<List<User>> AllAsync(GraphServiceClient graph)
    {
        var users = new List<User>();
        var page = await graph.Users.GetAsync();
        // expect: manual-pagination
        while (page?.Value != null)
        {
            users.AddRange(page.Value);
            if (page.OdataNextLink == null) break;
            page = await graph.Users.WithUrl(page.OdataNextLink).GetAsync();
        }
        return users;
    }
}
