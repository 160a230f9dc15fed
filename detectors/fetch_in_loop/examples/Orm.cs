public class Orm
{
    public async Task Sets(List<int> ids)
    {
        foreach (var id in ids)
        {
            var user = await _context.Set<User>().FindAsync(id); // expect: fetch-in-loop
            var order = await _unitOfWork.Orders.GetByIdAsync(id); // expect: fetch-in-loop
            Console.WriteLine(user.Name + order.Total);
        }
    }

    public async Task Mediator(List<int> ids)
    {
        foreach (var id in ids)
        {
            var user = await _mediator.Send(new GetUserQuery(id)); // expect: fetch-in-loop
            Console.WriteLine(user.Name);
        }
    }

    public async Task Mongo(List<string> ids)
    {
        foreach (var id in ids)
        {
            var user = await _collection.Find(u => u.Id == id).FirstOrDefaultAsync(); // expect: fetch-in-loop
            Console.WriteLine(user.Name);
        }
    }

    public async Task Http(List<int> ids)
    {
        var users = new List<User>();
        foreach (var id in ids)
        {
            users.Add(await _httpClient.GetFromJsonAsync<User>($"api/users/{id}")); // expect: fetch-in-loop
        }
    }

    public async Task<List<Role>> Roles(List<User> users)
    {
        var all = new List<Role>();
        foreach (var user in users)
        {
            all.AddRange(await _userManager.GetRolesAsync(user)); // expect: fetch-in-loop
        }
        return all;
    }

    public async Task Counts(List<Team> teams)
    {
        foreach (var team in teams)
        {
            team.Size = await _context.Members.CountAsync(m => m.TeamId == team.Id); // expect: fetch-in-loop
        }
    }
}
