public class RefreshPeopleTask
{
    public async Task ExecuteAsync(CancellationToken token)
    {
        foreach (var person in _people.All())
        {
            try
            {
                await _images.RefreshAsync(person, token);
            }
            // ok: error-masking (a task that takes one after the other, and logs the trace)
            catch (Exception ex)
            {
                _logger.LogError(ex, "Images of {Person}", person.Id);
            }
        }
    }
}

public class PeopleService
{
    public async Task<List<Person>> WithImagesAsync(IEnumerable<Person> people)
    {
        var found = new List<Person>();
        foreach (var person in people)
        {
            try
            {
                found.Add(await _images.AttachAsync(person));
            }
            // expect: error-masking
            catch (Exception ex)
            {
                _logger.LogError(ex, "Images of {Person}", person.Id);
            }
        }
        return found;
    }
}
