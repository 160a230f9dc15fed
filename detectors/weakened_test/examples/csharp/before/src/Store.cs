public class Store
{
    public int Load(string p) => p.Length + 1;
}
