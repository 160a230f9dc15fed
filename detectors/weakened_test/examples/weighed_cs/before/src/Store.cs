public class Store
{
    public List<string> Load(string path)
    {
        return new List<string> { path };
    }
    public double Price(int n)
    {
        return n * 1.19;
    }
}
